#pragma once

#include "matching/text/analysis.hpp"

namespace clusterlotse::matching {

/// True where the text says that the asker has the parts, or their blanks, and sends them: "im
/// Lohn", "werden beigestellt", "fertig gedreht", "mit Aufmaß", "we supply the castings".
bool parts_come(const Lexicon& lexicon, const Analysis& analysis);

/// The same where things that lie with the asker, a tool or a drawing, tell nothing.
bool blanks_come(const Lexicon& lexicon, const Analysis& analysis);

/// True for a thing that is named by how it is made: "Drehteil", "Blechbiegeteile", "castings".
bool made_thing(const Analysis& analysis, const Mention& said);

/// True for a hole, a thread or a seam: it is made with the part.
bool feature(const Analysis& analysis, const Mention& said);

/// True for work that comes with what is made: "inkl. Lasergravur", "danach verzinken".
bool added(const Analysis& analysis, const Mention& said);

/// True where the material stands with the thing, "Wellen aus C45": it is to be made of it.
bool made_of(const Analysis& analysis, const Mention& said);

/// True where the asker himself makes what is spoken of: "wir machen unsere Teile selbst".
bool made_by_asker(const Analysis& analysis, const Mention& said);

}  // namespace clusterlotse::matching
