"""What a drawing may consist of: elements, attributes and style properties of SVG 2 and SVG 1.1.

An allowlist: what is missing here is left out. It holds what draws, and nothing that runs, moves,
loads or leads elsewhere. https://www.w3.org/TR/SVG2/ (appendices H and I), Filter Effects 1,
CSS Masking 1.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

DRAWN = _names("path rect circle ellipse line polyline polygon text image use")
"""Elements that put something on the page."""

TEXTS = frozenset({"text", "tspan", "textPath", "title", "desc", "style"})
"""Elements whose own characters count; elsewhere they are layout of the file."""

GRADIENTS = frozenset({"linearGradient", "radialGradient"})

PRIMITIVES = _names(
    """
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
    """
)
"""Parts of filters; ``feImage`` loads and is none of them."""

ELEMENTS = _names(
    """
    svg g defs symbol switch title desc tspan textPath stop pattern clipPath mask marker filter
    style
    """
).union(DRAWN, GRADIENTS, PRIMITIVES)

MOVING = frozenset(
    {"animate", "animateColor", "animateMotion", "animateTransform", "discard", "mpath", "set"}
)
"""Elements that move a drawing, or change attributes after they were checked."""

REFERRING = (
    frozenset({"use", "textPath", "pattern", "filter", "mask", "clipPath", "marker"}) | GRADIENTS
)
"""Elements that may refer to another element of the same drawing."""

PROPERTIES = _names(
    """
    alignment-baseline background background-color baseline-shift clip-path clip-rule color
    color-interpolation color-interpolation-filters direction display dominant-baseline fill
    fill-opacity fill-rule
    filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
    font-size-adjust font-stretch font-style font-variant font-variant-caps
    font-variant-ligatures font-variant-numeric font-weight image-rendering isolation
    letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-anchor text-decoration text-decoration-color
    text-decoration-line text-decoration-style text-overflow text-rendering transform
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing
    writing-mode cx cy r rx ry x y width height
    """
)
"""Properties of style sheets; most of them may be written as attributes too."""

_GEOMETRY = _names(
    """
    amplitude azimuth baseFrequency bias class clipPathUnits d diffuseConstant divisor dx dy
    edgeMode elevation exponent filterUnits fr fx fy gradientTransform gradientUnits id in in2
    intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle
    markerHeight markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset
    operator order orient pathLength patternContentUnits patternTransform patternUnits points
    pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits radius refX refY
    result rotate scale seed side slope spacing specularConstant specularExponent spreadMethod
    startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY
    textLength type values viewBox x1 x2 xChannelSelector y1 y2 yChannelSelector z
    """
)

ATTRIBUTES = (_GEOMETRY | PROPERTIES) - {"font"}
"""Attributes without a namespace, besides ``style`` and ``href``."""

ANIMATED = ("animation", "transition", "offset-path", "-webkit-animation", "-webkit-transition")
"""Beginnings of properties that move a drawing."""
