#pragma once

#include "matching/firms/passages.hpp"
#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// True where a firm's text reads as that of one who makes, sells, hires out or teaches machines
/// and goods: what it says of a trade is then told of those who use them. Weighed by signs of wares
/// (makers' and dealers' words with machines and goods, show rooms, spare parts, brands) against
/// signs of orders ("nach Zeichnung", lots, "Teile bis"). Never of one who says that he works for
/// others too ("im Lohn", "Fremdkunden", "im Haus"). Sentences on jobs, history and the site itself
/// do not count.
bool lives_by_wares(const Analysis& text, const std::vector<Passage>& passages);

/// True where a text says that work of others is done: "nach Zeichnung", "Losgröße", "im Lohn".
bool takes_orders(const Analysis& text, const std::vector<Passage>& passages);

}  // namespace clusterlotse::matching
