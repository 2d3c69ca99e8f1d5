"""Animations: every frame scaled when it is its turn, so that none waits in memory."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from PIL import Image
from PIL.ImageFile import ImageFile

from plugins.pictures.making.colours import in_srgb, plain
from plugins.pictures.making.decoding import scaled
from plugins.pictures.making.opening import refuse_length

_NO_DURATION = 100  # milliseconds; what browsers take where a file says nothing
_TOO_SHORT = 20  # what browsers take as nothing said


class _Frames(Image.Image):
    """Frames of a file in another size, one at a time, as Pillow's writers ask for them."""

    def __init__(self, source: ImageFile, size: tuple[int, int]) -> None:
        super().__init__()
        self._source, self._wanted, self._at = source, size, 0
        self.n_frames: int = getattr(source, "n_frames", 1)
        self.is_animated = True
        self.seek(0)

    def seek(self, frame: int) -> None:
        """Show a frame; EOFError after the last one, which ends Pillow's loop."""
        if frame >= self.n_frames:
            raise EOFError
        self._source.seek(frame)
        shown = in_srgb(plain(self._source), None).convert("RGBA")
        drawn = scaled(shown, self._wanted)
        self._at, self.im, self._mode, self._size = frame, drawn.im, "RGBA", drawn.size

    def tell(self) -> int:
        """Return the number of the frame that is shown."""
        return self._at


def animated(image: ImageFile, size: tuple[int, int], options: Mapping[str, object]) -> bytes:
    """Return the animation as WebP, with its times and its number of rounds."""
    refuse_length(image)
    out = BytesIO()
    _Frames(image, size).save(
        out,
        "webp",
        save_all=True,
        duration=_durations(image),
        loop=_rounds(image),
        **options,
    )
    return out.getvalue()


def _durations(image: ImageFile) -> list[int]:
    found = []
    for frame in range(getattr(image, "n_frames", 1)):
        image.seek(frame)
        image.load()  # WebP and AVIF know the time of a frame only then
        duration = round(image.info.get("duration", 0))
        found.append(duration if duration >= _TOO_SHORT else _NO_DURATION)
    return found


def _rounds(image: ImageFile) -> int:
    """Return how often the animation is shown, 0 for ever; GIF counts the repetitions after it."""
    loop = image.info.get("loop")
    if image.format != "GIF":
        return int(loop or 0)
    return 1 if loop is None else (int(loop) + 1 if loop else 0)
