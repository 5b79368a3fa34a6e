"""Sept épisodes: real events told from texts that disagree, as a game that never mixes fact and fiction."""

__version__ = "0.1.0"
