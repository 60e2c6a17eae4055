#pragma once

#include "domain/profile.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test {

/// A firm that nobody has, and what would tell its name.
struct MadeUpFirm {
    Profile profile;
    std::string name;   ///< without the legal form
    std::string word;   ///< its telling word; the name where it has none
    std::string first;  ///< of its person
    std::string last;
    std::string phone;
    std::string street;  ///< with the number
    std::string domain;
    /// Squeezed: where one stands in a text, also within a word, the firm is told.
    std::vector<std::string> pieces;
    /// Folded: words of the language besides, telling as words of their own.
    std::vector<std::string> words;
};

/// More than two hundred, of all kinds.
std::vector<MadeUpFirm> made_up_firms();

/// One of them from its row; `at` chooses how its phone is written and where it sits.
MadeUpFirm made_up_firm(const std::string& row, std::size_t at);

/// What of the firm stands in these bytes, as it was found; empty where nothing does.
std::string told_of(const MadeUpFirm& firm, std::string_view bytes);

/// `form` with {F} the firm as registered, {N} its name, {W} its word, {w} that in small letters,
/// {G} in capitals, {A} without umlauts, {S} spaced, {P} the person, {V} and {L} first and last
/// name, {v} {l} small, {D} domain, {M} mail, {T} phone, {R} street, {O} postcode and town.
std::string filled_in(std::string form, const MadeUpFirm& firm);

}  // namespace clusterlotse::test
