#pragma once

#include "commands/discretion/firm_mentions.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The places between the words `first` and `last` where only a firm, or somebody of one, can stand
/// and something nobody knows as a word does: "mit Berger …", "Meier hat …", "not Elsenz again",
/// "der Kessler". Words of `name_words` count also where they are words of the language ("bei
/// Kern"). `whispers`: nobody writes capitals here.
/// `guesses`: a word that no member's name holds counts without "Firma", "Herr" or a legal form
/// beside it, as in sentences that speak of somebody; others tell as often of a thing.
std::vector<FirmMention> firm_slots(
    const std::vector<TextWord>& words,
    std::size_t first,
    std::size_t last,
    const std::vector<std::string>& names,
    const IsPlainWord& plain,
    bool whispers,
    bool guesses
);

}  // namespace clusterlotse::commands
