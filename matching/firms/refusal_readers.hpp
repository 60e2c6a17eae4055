#pragma once

#include "matching/firms/refusal_text.hpp"

namespace clusterlotse::matching::refusal {

/// Marks what stands in lists and answers: "Nicht im Programm: Hartchrom, Eloxal", lines below such
/// a heading, "Drehen Sie auch? Nein.", "flach nein".
void mark_refused_lists(RefusalText& text);

/// Marks what whole sentences refuse or keep for the firm itself: "Magnesium verarbeiten wir
/// nicht", "Gesenkschmieden gehört nicht zu unserem Programm", "we do not offer sterilisation",
/// "keine Montagen", "Fräsen – nur für unsere Formen".
void mark_refusing_sentences(RefusalText& text);

}  // namespace clusterlotse::matching::refusal
