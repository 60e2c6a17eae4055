#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// What a word does in a sentence that keeps something from a firm.
enum class WordList {
    denial,            ///< "ohne", "not", "außer", "skip"
    plain_denial,      ///< those that only deny: "nicht", "never"
    denial_with_from,  ///< "keep … from X", "mit Ausnahme von X"
    shortened_verb,    ///< the "don" of "don't"
    everybody,         ///< before "but"
    leaves_out,        ///< "keep X out", "lassen Sie X weg"
    softens,           ///< "warum nicht", "noch nicht", "nicht nur"
    before_name,       ///< between the denial and the name
    to_name,           ///< those of them that stand before nothing but somebody
    conjunction,
    legal,          ///< legal forms
    own_verb,       ///< begins a sentence about the name before it
    after_name,     ///< between the name and "nicht"
    behind_denial,  ///< between "nicht" and the verb
    asking,         ///< "fragen", "see": what a firm shall not be or do
    after_asking,
    because,
    outside,  ///< "raus", "out"
    of_this,  ///< "out of it"
    stays,    ///< "raus lassen"
    has,      ///< "haben", "wurde"
    participle,
    idle,     ///< says nothing of its own
    closing,  ///< behind the last name of a denied list, at the end of its clause
};

/// Whether a word, as TextWord::letters, belongs to the list.
bool is_ruling_word(std::string_view word, WordList list);

/// True for the words without which no firm is ruled out.
bool may_begin_ruling(std::string_view word);

/// "nach", "aus", "near": what stands behind it is a place, though firms may be called like it.
bool stands_before_place(std::string_view word);

/// True for words that say what a firm does, as they stand in its name: "CNC", "Dreherei",
/// "Metallbau".
bool names_a_trade(std::string_view word);

}  // namespace clusterlotse::commands
