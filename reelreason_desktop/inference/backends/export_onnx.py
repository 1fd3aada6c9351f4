"""Turning a sentence-transformers model into an ONNX graph with pooling and L2 norm inside."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Final

import torch
from sentence_transformers import SentenceTransformer

from reelreason_desktop.inference.backends.encoder_onnx import GRAPH, INPUTS, OUTPUT, TOKENIZER

_OPSET: Final = 17
_SAMPLE = ("a film", "a longer text, so that the shorter one is padded")


class _Pipeline(torch.nn.Module):  # type: ignore[misc]
    """All modules of the folder in their order, then the L2 norm: whatever pooling is declared ends up in the graph."""

    def __init__(self, model: SentenceTransformer) -> None:
        super().__init__()
        self.steps = torch.nn.ModuleList(model)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        features = {"input_ids": input_ids, "attention_mask": attention_mask}
        for step in self.steps:
            features = step(features)
        return torch.nn.functional.normalize(features["sentence_embedding"], p=2, dim=1)


def export(model: SentenceTransformer, folder: Path) -> None:
    """Writes the graph and the tokenizer of `model` into `folder`.

    Raises whatever the exporter raises when a module cannot be traced.
    """
    tokenizer = model.tokenizer.backend_tokenizer
    tokenizer.enable_truncation(model.max_seq_length)
    tokenizer.enable_padding(
        pad_id=model.tokenizer.pad_token_id,
        pad_token=model.tokenizer.pad_token,
        pad_type_id=model.tokenizer.pad_token_type_id,
    )
    tokenizer.save(str(folder / TOKENIZER))
    if model.transformers_model is not None:
        # Fused attention kernels have no ONNX counterpart; the plain formula gives the same numbers.
        model.transformers_model.set_attn_implementation("eager")
    encodings = tokenizer.encode_batch(list(_SAMPLE))
    ids = torch.tensor([encoding.ids for encoding in encodings])
    mask = torch.tensor([encoding.attention_mask for encoding in encodings])
    with warnings.catch_warnings(), torch.inference_mode():
        # The older exporter is meant: its graph is the fastest of those measured, and it announces its own end.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Pipeline(model).eval(),
            (ids, mask),
            str(folder / GRAPH),
            dynamo=False,
            opset_version=_OPSET,
            input_names=list(INPUTS),
            output_names=[OUTPUT],
            dynamic_axes={name: {0: "texts", 1: "tokens"} for name in INPUTS} | {OUTPUT: {0: "texts"}},
        )
