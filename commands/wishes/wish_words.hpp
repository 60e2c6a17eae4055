#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a person may say about being written to.
enum class WishKind {
    weekly,
    fortnightly,  ///< which there is not: he hears what there is
    monthly,
    matches_only,
    pause,  ///< up to and including `until`
    stop,
    resume,
    weekly_limit,     ///< at most `limit` requests a week
    no_weekly_limit,  ///< as many as the cluster sends
};

/// What of it: unsaid where the words name neither.
enum class WishMatter { unsaid, digest, requests, everything };

struct Wish {
    WishKind kind = WishKind::stop;
    WishMatter matter = WishMatter::unsaid;
    std::optional<Date> until = {};
    int limit = 0;
    bool bare_verb = false;    ///< "pausieren", which may as well be said of a need; "Pause" is not
    bool leaves_list = false;  ///< "abbestellen", "unsubscribe": can be meant of nothing but mails
    bool too_long = false;     ///< a pause longer than kLongestDays, which is not made
};

/// More requests than this are no limit.
constexpr int kMostWeeklyLimit = 50;

struct WishReading {
    std::vector<Wish> wishes;  ///< in the order they were said
    std::string rest;          ///< what else was written, trimmed; empty where nothing else was
};

/// Reads MONATLICH, "bitte nur noch monatlich", "Pause für zwei Wochen", "Digest abbestellen",
/// "höchstens 3 Anfragen pro Woche" and the like, German or English, umlauts spelled out or not.
/// Total on any text. A wish is a whole clause: "wir können monatlich liefern" and "Lieferung
/// stoppen" are none. Where something else is said too, only what stands in a line of its own or
/// names its matter or its end is taken; in an answer `to_digest` also "monatlich bitte". "PAUSE"
/// alone means two weeks.
WishReading read_wishes(std::string_view text, Date today, bool to_digest = false);

/// True where somebody wants no more of what he read last, and names it not: "Ich will das nicht
/// mehr". What it is the conversation has to tell.
bool tires_of_it(std::string_view text);

/// True where the text says nothing, or only why somebody wants less: "wir haben Betriebsferien".
bool only_excuses(std::string_view text);

}  // namespace clusterlotse::commands
