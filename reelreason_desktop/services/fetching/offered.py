"""What encoders and language models that can be fetched have in common: a name to ask for, and a licence to accept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.fetching.downloading import TermsError


class Offered(Protocol):
    """A model on a list of offers."""

    @property
    def id(self) -> str:
        """What a person asks for."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def licence(self) -> str:
        """Its short name."""

    @property
    def licence_url(self) -> str:
        """Where it can be read."""


OfferT = TypeVar("OfferT", bound=Offered)


def offer_named(name: str, offers: Iterable[OfferT]) -> OfferT:
    """The model with this id on a list.

    Raises:
        NotFoundError: there is none.
    """
    by_id = {offer.id: offer for offer in offers}
    if name not in by_id:
        raise NotFoundError(
            Notice("There is no model “{}” to fetch.", name), Notice("There are: {}.", ", ".join(by_id))
        )
    return by_id[name]


def check_accepted(offer: Offered, *, accepted: bool) -> None:
    """Lets nobody fetch what they did not accept the licence of.

    Raises:
        TermsError: they did not.
    """
    if not accepted:
        message = Notice("{} has a licence: {}.", offer.name, offer.licence)
        raise TermsError(message, Notice("Read it at {} and accept it.", offer.licence_url))
