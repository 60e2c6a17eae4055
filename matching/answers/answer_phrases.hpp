#pragma once

#include "matching/answers/answer_cues.hpp"

#include <span>

namespace clusterlotse::matching {

/// Fixed words in a sentence, and what it does by them. The pattern is one of PhraseList.
struct Phrase {
    Does does;
    const char* pattern;
};

/// What the sender is about: takes back, jokes, waits, promises, offers, asks.
std::span<const Phrase> intent_phrases();

/// How far he can go, and that he is full.
std::span<const Phrase> limit_phrases();

/// Yes, no, and amounts that are not his price: sought without the words that merely look like a
/// no.
std::span<const Phrase> yes_no_phrases();

}  // namespace clusterlotse::matching
