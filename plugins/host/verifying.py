"""Whether the disk is what a process that stays believes it to be."""

from __future__ import annotations

from plugins.host.edition import Order
from plugins.host.memory import Memory
from plugins.host.output_folder import inspect
from plugins.host.retouching import Place
from plugins.state.changes import changes
from plugins.state.stamps import clock
from plugins.state.sweep import sweep


def is_as_remembered(memory: Memory, order: Order, place: Place) -> bool:
    """Compare texts and output with what is known of them, and take over their stamps.

    ``False`` where anything is other: nobody has told of it, so it is yet to be built. Raises
    ``OSError`` where something cannot be read.
    """
    prints, content = memory.prints, str(order.content.root)
    taken = clock(str(memory.folder), [content])
    if prints.inputs is None:
        return False
    known = prints.inputs.at(content)
    inputs = changes(known, sweep(known), taken)
    if inputs:
        return False
    written = clock(str(memory.folder), [str(place.output)])
    outputs = inspect(place.output, prints.outputs, written, place.retained)
    if outputs.broken or outputs.foreign:
        return False
    prints.inputs, prints.outputs = inputs.now, outputs.tree
    return True
