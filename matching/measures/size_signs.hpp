#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <string>

namespace clusterlotse::matching {

// What stands around "1200 x 800 x 3" and says which measure each number is. `at` is the first
// number.

/// "Bolzen 40x220": diameter and length.
bool round_part_before(const Tokens& tokens, std::size_t at);

/// "Drehteile 20x40", "gedreht, 20 x 40": what a lathe makes is round.
bool turned(const Tokens& tokens);

/// What lies flat: its second measure is how thick it is.
bool disc(const Tokens& tokens, std::size_t at);

/// "Unterlegscheiben 60x30x8", "Passscheiben 30 x 42 x 1", "spacers 50 x 30 x 12": what lies flat
/// around something, told by two diameters and how thick it is.
bool washer_before(const Tokens& tokens, std::size_t at);

/// "Spaltringe 140 x 118 x 22", "Buchsen 30 x 40 x 50": two diameters and a length.
bool ring_before(const Tokens& tokens, std::size_t at);

/// "Kupferrohrbiegeteile 22x1": what a round tube makes is told by its diameter and wall.
bool tube_before(const Tokens& tokens, std::size_t at);

/// "Laufräder, ca. 180 mm": the only measure of a wheel, disc or ring at its last word or behind a
/// comma is how wide it is.
bool wheel_before(const Tokens& tokens, std::size_t at);

/// "Palette 630x630", "Tisch 2000 x 800": measures of a machine.
bool machine_room_before(const Tokens& tokens, std::size_t at);

/// "Flach 50x10", "flat bar 50 x 10", "L 50x5": a bar's width and how thick it is.
bool flat_before(const Tokens& tokens, std::size_t at);

/// "Grundrahmen 3 x 1,5 m": what is built of beams has two sides.
bool frame_before(const Tokens& tokens, std::size_t at);

/// "Geländer aus Rohr 60x40x3": the section of what a frame is made of.
bool made_of_section_before(const Tokens& tokens, std::size_t at);

/// "L 50x50x5", "T 40x40x5": the letter of a section.
bool section_letter_before(const Tokens& tokens, std::size_t at);

/// The letters of "LxBxH" right before the product; empty where there are none.
std::string order_before(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching
