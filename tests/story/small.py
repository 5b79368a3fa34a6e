"""A small whole story on disk, about an invented orchard, and its two invented texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from game.story.quotation import digest

TEXTS = {
    "gazette": """\
La gazette du verger

Le jardinier a quitté le verger un lundi matin sans prévenir. Il aurait emporté la clé du puits.

Les cueilleurs étaient douze, et neuf ont posé leur panier devant la grille.
Abonnez-vous à la gazette par courrier, par pigeon ou au kiosque de la place, tous les jours sauf le jeudi. \
Les petites annonces coûtent deux pommes la ligne, et trois poires le dimanche.
""",
    "almanach": """\
L'almanach rapporte que le jardinier est parti au début de la semaine.

Dix cueilleurs ont signé la lettre. « Nous voulons savoir pourquoi », écrivent-ils.

L'almanach se vend à la foire, à la mairie et chez la boulangère, pour le prix d'un sac de pommes. Les \
abonnés le reçoivent avant tout le monde, avec un calendrier des lunes et la liste des foires.
""",
}
QUOTES = {
    "gazette": {
        "a quitté le verger un lundi matin": 2,
        "Il aurait emporté la clé du puits": 2,
        "neuf ont posé leur panier": 3,
    },
    "almanach": {
        "est parti au début de la semaine": 1,
        "Dix cueilleurs ont signé la lettre": 2,
        "Nous voulons savoir pourquoi": 2,
    },
}

FILES = {
    "story.yaml": """\
title: Le verger
language: fr
backbone: gazette
episodes:
  - {id: 1, title: Le départ, start: ouverture}
outcomes:
  - {id: retour, label: On le rappelle, history: true}
  - {id: depart, label: On se passe de lui}
""",
    "cast.yaml": """\
- id: jardinier
  name: Anselme Pommier
  kind: person
  aliases: [Pommier]
  identified_by: [le père des poires]
- {id: verger, name: Verger Bleu, kind: organisation}
""",
    "facts/episode-1.yaml": """\
- id: depart
  kind: event
  date: {said: un lundi matin, from: 2023-05-01}
  statement: Le jardinier quitte les lieux.
  evidence:
    - {source: gazette, quote: a quitté le verger un lundi matin}
    - {source: almanach, quote: est parti au début de la semaine}
- id: cle
  kind: allegation
  speaker: gazette
  statement: Selon la gazette, il aurait pris la clé.
  evidence:
    - {source: gazette, quote: Il aurait emporté la clé du puits}
- id: neuf
  kind: figure
  value: 9
  unit: cueilleurs
  statement: Neuf cueilleurs cessent le travail.
  evidence:
    - {source: gazette, quote: neuf ont posé leur panier}
- id: dix
  kind: figure
  value: 10
  unit: cueilleurs
  statement: Dix cueilleurs signent une lettre.
  evidence:
    - {source: almanach, quote: Dix cueilleurs ont signé la lettre}
- id: question
  kind: quote
  speaker: almanach
  statement: Les cueilleurs demandent la raison.
  wordings:
    - {source: almanach, quote: Nous voulons savoir pourquoi}
""",
    "divergences.yaml": """\
- id: combien
  title: Combien de cueilleurs protestent ?
  type: contradiction
  sides:
    - {position: neuf, facts: [neuf]}
    - {position: dix, facts: [dix]}
  note: |
    Poser son panier et signer une lettre sont deux gestes.
""",
    "left-out.yaml": """\
- {source: gazette, paragraph: 1, kind: furniture, reason: Titre}
- {source: gazette, paragraph: 4, kind: furniture, reason: Formulaire}
- {source: almanach, paragraph: 3, kind: furniture, reason: Publicité}
""",
    "episode-1/record.yaml": """\
kind: record
episode: 1
scenes:
  - id: ouverture
    title: Une première pièce
    opens: [gazette]
    blocks:
      - say: |
          Vous ouvrez le dossier. Le premier texte est court.
      - fact: depart
      - fact: cle
      - predict:
          question: Que dit la suite du texte ?
          options:
            - {text: On proteste, correct: true}
            - {text: On attend}
          reveal: neuf
    choices:
      - {go: suite, label: Tourner la page}
      - {what_if: cle-rendue, label: Et si la clé était rendue ?}
  - id: suite
    title: Un deuxième texte
    opens: [almanach]
    blocks:
      - fact: dix
      - fact: question
      - divergence: combien
    choices:
      - {go: cloture, label: Refermer le dossier}
  - id: cloture
    title: Le dossier refermé
    closing: true
    blocks:
      - say: Vous refermez le dossier.
""",
    "episode-1/what-if-cle-rendue.yaml": """\
kind: what-if
id: cle-rendue
episode: 1
title: Et si la clé était rendue ?
instead_of: cle
plausible_because: [depart]
variables:
  calme: {min: 0, max: 2, start: 1, label: Calme}
  lettre: false
start: grille
scenes:
  - id: grille
    text: |
      La clé pend à la grille.
    choices:
      - {go: assemblee, label: Réunir tout le monde, add: {calme: 1}}
      - {go: assemblee, id: afficher, label: Afficher une lettre, add: {calme: -1}, set: {lettre: true}}
  - id: assemblee
    text:
      - |
        On se compte.
      - when: lettre
        text: La lettre circule.
    choices:
      - go: fin-retour
        label: Le rappeler
        when: calme >= 1 and not lettre
        because: Il faudrait du calme.
      - {go: fin-depart, label: Faire sans lui}
  - id: fin-retour
    ending: La grille se rouvre
    outcome: retour
    text: Il revient.
    compare:
      - {fact: cle, here: La clé est rendue.}
  - id: fin-depart
    ending: La grille reste fermée
    outcome: depart
    text: On se passe de lui.
    compare: [depart]
""",
}


def sources() -> dict[str, str]:
    """The bibliographies, and the attestations of every quotation."""
    files = {}
    attested = []
    for name, text in TEXTS.items():
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        files[f"sources/{name}.yaml"] = (
            f"name: {name.capitalize()}\npublisher: not stated\ntitle: not stated\nauthor: not stated\n"
            f'published: not stated\ngenre: news\nsha256: "{sha256}"\n'
        )
        attested.append(f'- source: {name}\n  text: "{sha256}"\n  quotations:\n')
        attested.extend(f"    - {number} {digest(quote)}\n" for quote, number in QUOTES[name].items())
    return files | {"sources/attestations.yaml": "".join(attested)}


Edit = tuple[str, str, str]
"""A file, some of its text, and what replaces it."""


def write(folder: Path, edits: Iterable[Edit] = ()) -> Path:
    """Write the story into a folder, after a few edits, each of which must apply."""
    files = FILES | sources()
    for name, old, new in edits:
        assert old in files.get(name, ""), (name, old)
        files[name] = files[name].replace(old, new, 1)
    for name, content in files.items():
        put(folder, name, content)
    return folder


def put(folder: Path, name: str, content: str | bytes) -> None:
    """Write one file of the story."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))


def write_texts(folder: Path) -> Path:
    """Write the two texts into a folder."""
    for name, text in TEXTS.items():
        put(folder, f"{name}.txt", text)
    return folder
