"""Ways a drawing can run, move, load or lead elsewhere, and what is left out of each."""

from __future__ import annotations

from plugins.pictures.svg.findings import Removed

LEFT_OUT = [
    ("<script>alert(1)</script>", Removed.SCRIPT),
    ('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', Removed.SCRIPT),
    ('<rect id="a" onclick="alert(1)" width="9" height="9"/>', Removed.SCRIPT),
    (
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>',
        Removed.FOREIGN,
    ),
    ('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://a.example"/>', Removed.FOREIGN),
    ('<animate attributeName="href" to="javascript:alert(1)"/>', Removed.MOVEMENT),
    ('<set attributeName="x" to="1"/>', Removed.MOVEMENT),
    ('<a href="javascript:alert(1)"><rect width="9" height="9"/></a>', Removed.LINK),
    ('<image href="https://a.example/a.png" width="9" height="9"/>', Removed.EXTERNAL),
    ('<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>', Removed.EXTERNAL),
    ('<image href="data:image/png;base64,PHN2Zy8+" width="9" height="9"/>', Removed.EXTERNAL),
    ('<use xlink:href="https://a.example/a.svg#a"/>', Removed.EXTERNAL),
    ('<use href="data:image/svg+xml,a#a"/>', Removed.EXTERNAL),
    ('<filter id="f"><feImage href="https://a.example/a.png"/></filter>', Removed.EXTERNAL),
    ('<rect fill="url(https://a.example/a.svg#a)" width="9" height="9"/>', Removed.EXTERNAL),
    ('<rect style="mask:url(a.svg#a)" width="9" height="9"/>', Removed.EXTERNAL),
    ('<rect style="background:url(a.png)" width="9" height="9"/>', Removed.EXTERNAL),
    ("<style>@import 'a.css';</style>", Removed.EXTERNAL),
    ("<style>rect{fill:url(a.svg#a)}</style>", Removed.EXTERNAL),
    ("<style>@font-face{font-family:a;src:url(a.woff)}</style>", Removed.FONT),
    ("<style>@keyframes a{from{fill:red}}</style>", Removed.MOVEMENT),
    ('<rect style="animation:a 1s" width="9" height="9"/>', Removed.MOVEMENT),
    ("<style>@media print{rect{fill:red}}</style>", Removed.STYLE),
    ("<style>rect{fill:r\\65 d}</style>", Removed.STYLE),
    ("<style>rect{fill:red;&amp; g{fill:red}}</style>", Removed.STYLE),
    ("<style>g rect{mask:url(#a)}</style>", Removed.STYLE),
    ("<style>rect</style>", Removed.STYLE),
    ("<style type='text/less'>a{fill:red}</style>", Removed.STYLE),
    ('<rect fill="rgb(1" width="9" height="9"/>', Removed.STYLE),
    ("<blink/>", Removed.UNKNOWN),
]
