#pragma once

#include "commands/wishes/wish_words.hpp"

#include <memory>
#include <optional>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

// Parts of the patterns that wishes are recognised by, for clauses in plain words.

inline const std::string kDigest =
    "(?:(?:die|den|der|das|dem|diese[nrs]?|meine[nr]?|unsere[nr]?|ihre[nr]?|eure[nr]?|the|your|my|"
    "our|this|these|woechentliche[nr]?|monatliche[nr]?|weekly|monthly|wochen|monats) )*"
    "(?:wochen|monats)?(?:uebersicht(?:en)?|digests?|newsletters?|rundmails?|rundschreiben|"
    "ueberblick|summary|summaries|overview|sammelmails?)(?: e?mails?| e mails?)?";
inline const std::string kRequests =
    "(?:(?:die|den|der|diese[nr]?|ihre[nr]?|eure[nr]?|weiteren?|neuen?|allen?|the|your|these|new|"
    "further|more|any|all) )*(?:anfragen|requests|enquiries|inquiries|rfqs)";
inline const std::string kAll =
    "(?:(?:alles|everything)|(?:(?:alle|weiteren?|die|all|further|more|any|the|your) )*"
    "(?:mails?|e mails?|emails?|nachrichten|messages))";
inline const std::string kEither = "(?:" + kDigest + "|" + kRequests + "|" + kAll + ")";
/// What the wish is about; captured.
inline const std::string kMatter = "(" + kEither +
                                   "(?: (?:und|oder|sowie|and|or) (?:auch |keine |no )?" +
                                   "(?:" + kDigest + "|" + kRequests + "))?)";

/// What may stand between the matter and what is wished of it.
inline const std::string kMid =
    "(?: (?:bitte|please|wieder|nur|noch|only|just|jetzt|now|kuenftig|in zukunft|ab jetzt|ab "
    "sofort|from "
    "now "
    "on|lieber|auf|to|fuer|for|reicht|genuegt|mir|uns|me|us|brauche|moechte|ich|wir))*";

inline const std::string kLead =
    "(?:(?:bitte|please|pls|plz|ich|wir|i|we|moechten?|wuerden?|will|wollen|haetten?|gerne?|would|"
    "like|d|"
    "want|to|nur|noch|only|just|das|that|switch|change|koennt ihr|koenntet ihr|ab jetzt|ab "
    "sofort|jetzt|kuenftig|zukuenftig|in zukunft|from now "
    "on|lieber|rather|mir|uns|mich|me|us|can you|could you|koennen sie|koennten sie|kannst du|"
    "schicken?|senden?|send|stellen|stelle|stell|setzen?|sie|es|it|doch|mal|erst mal|erstmal|"
    "vorerst|danach|dann|then|after "
    "that|auf|und|and|hiermit|hereby|ok|okay|aber|but|auch|eine[nr]?|"
    "a|get|receive|have|bekommen|erhalten|haben|brauchen?|machen?|need|take|make|put|danke|vielen "
    "dank|thanks|thank you|sorry) "
    ")*";
inline const std::string kTail =
    "(?: (?:bitte|danke|please|pls|plz|again|thanks|vielen dank|thank "
    "you|reicht|reichen|genuegt|genuegen|mir|uns|"
    "me|us|ist genug|sind genug|is enough|are enough|is fine|would do|waere gut|waere besser|waere "
    "schoen|waere mir lieber|would be better|would be fine|would be enough|would be great|bekommen|"
    "erhalten|haben|schicken|senden|zuschicken|zusenden|stellen|umstellen|setzen|gerne?|ab "
    "jetzt|ab "
    "sofort|from now on|jetzt|now|kuenftig|in zukunft|zukuenftig|vorerst|erst mal|erstmal|for now|"
    "only|nur|sie|es|it|ganz|komplett|hiermit|then|dann|wieder|voellig|vollkommen))*";

using Pattern = std::unique_ptr<RE2>;

/// What the captured words name; nothing named is unsaid.
WishMatter matter_of(const std::string& named);

/// `core` as a whole clause, with polite words before and behind it.
Pattern whole(const std::string& core);

/// The matter named before or behind the word; nothing where the pattern is not met.
std::optional<WishMatter> said(const Pattern& pattern, const std::string& words);

/// "Pause bis 3.3.", "Anfragen für zwei Wochen aussetzen", "no requests until June".
std::optional<Wish> pause_of(const std::string& words, Date today);

/// "höchstens 3 Anfragen pro Woche", "Anfragen ohne Grenze".
std::optional<Wish> limit_of(const std::string& words);

}  // namespace clusterlotse::commands
