"""Any colours to the ones every screen knows: sRGB with eight bits, grey, with or without alpha.

Files of the web that name no colour space are sRGB (CSS Color 4, section 10.1), so the files we
make carry no profile: it would be larger than a small picture.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from plugins.pictures.making.unusable import Reason, UnusablePictureError

_SAME = "sRGB"  # how the names of profiles for sRGB begin, whoever made them
_SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N", "I")
_ALPHA = ("RGBA", "LA", "PA", "RGBa", "La")


def plain(image: Image.Image) -> Image.Image:
    """Return the picture in mode L, RGB or RGBA or in one that :func:`in_srgb` needs.

    Whatever pixels must not be mixed in, palettes and 16 bits, is gone afterwards;
    UnusablePictureError for pixels without a defined look.
    """
    if image.mode in _SIXTEEN_BITS:
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode == "F":
        raise UnusablePictureError(Reason.UNSUPPORTED, "floating point")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in _ALPHA or image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode == "P":
        return image.convert("RGB")
    return image


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture of :func:`plain` in mode L, RGB or RGBA, its colours in sRGB.

    A profile that cannot be used is ignored, as browsers do.
    """
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    changed = _converted(colours, profile) if profile else None
    if changed is None:
        changed = colours if colours.mode in {"L", "RGB"} else _unprofiled(colours)
    if alpha:
        changed = changed.convert("RGB")
        changed.putalpha(alpha)
    return changed


def _converted(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if image.mode == "RGB" and ImageCms.getProfileDescription(source).startswith(_SAME):
            return image
        done = ImageCms.profileToProfile(
            image,
            source,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    if done is None:
        return None
    return done.convert("L") if image.mode == "L" else done


def _unprofiled(image: Image.Image) -> Image.Image:
    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        done = _converted(image, ImageCms.ImageCmsProfile(lab).tobytes())
        if done is not None:
            return done
    return image.convert("RGB")
