#pragma once

#include "domain/answer.hpp"
#include "domain/channel.hpp"
#include "domain/date.hpp"
#include "domain/need.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// What is known where an answer is read. All of it may be missing.
struct AnswerContext {
    Language language = Language::de;        ///< of the sender, where the text does not show one
    const UnderstoodNeed* need = nullptr;    ///< what was asked: "bis Ø 200" then has a process
    const Vocabulary* vocabulary = nullptr;  ///< without it declines teach only limits
    bool priced = false;   ///< the sender has named a price before: more costs come on top of it
    bool promised = true;  ///< the sender has said yes before: he may take that back
};

/// Reads what a supplier answers to a request, in German or English: "1" to "6" with or without
/// words, "Interesse", a reaction, prose. Total: any bytes give an answer; what lies behind the
/// first 6,000 bytes, quoted lines and signatures are not read. Where two readings are possible the
/// kind is `unclear`. `today` decides which year "KW 3" means; where it is no day nothing has a
/// date.
Answer read_answer(std::string_view text, Date today, const AnswerContext& context = {});

}  // namespace clusterlotse::matching
