#pragma once

#include "commands/asker/order_words.hpp"
#include "domain/date.hpp"
#include "domain/end_reason.hpp"
#include "domain/holidays.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What an asker says about his need. Whatever is not said clearly is `nothing`: it completes the
/// need or is meant for a supplier. How names are exchanged belongs to
/// commands/discretion/discretion.
enum class AskerSays {
    nothing,
    withdraw,
    award,             ///< to `firm`, or to nobody he names
    award_outside,     ///< to a firm outside the cluster
    fail,              ///< nothing comes of it
    unclear_ending,    ///< it is over, but it is not clear how, or something else is said with it
    renew,             ///< until `date`, or as long as is usual
    asks_more,         ///< further firms are to be asked now
    park,              ///< until `date`, or as long as is usual
    resume,            ///< a parked need
    declines_others,   ///< all but one hear no, and nobody is named who gets the order
    stops_asking,      ///< nobody else is to be asked; `rest` is what he says besides
    closes_questions,  ///< does not know more; `rest` is what he does know
    keeps_day,         ///< `date`, which is no working day, is meant
    call,              ///< wants to be called; `rest` is what he says besides
    deadline,          ///< `date`, one of the two proposed days
};

/// What he may be speaking of.
struct AskerSetting {
    Date today{};
    std::vector<std::string> firms;  ///< asked firms: those of the table in its order, then others
    std::size_t in_table = 0;        ///< so many of them can be named by their position
    bool parked = false;             ///< it rests: "wir sind wieder da" takes it up again
    std::optional<Date> runs_until = {};  ///< the day on which the need ends if nobody renews it
    std::optional<DateHint> hint;         ///< the two days he was offered for his deadline
};

struct AskerWords {
    AskerSays says = AskerSays::nothing;
    std::optional<std::size_t> firm = {};  ///< award: index into AskerSetting::firms
    bool to_reader = false;                ///< award: "Sie bekommen den Auftrag"
    bool names_firm = false;               ///< award: somebody is named, whether known or not
    bool cheapest = false;                 ///< award: "der Günstigste macht es", whoever that is
    bool besides = false;                  ///< unclear_ending: `firm` gets it, but more is said
    EndReason reason = EndReason::unspecified;
    std::optional<Date> date = {};
    std::string rest;
};

/// Reads what an asker writes, German or English, with or without the need's number. Total on any
/// text. What could end the need is understood only where nothing else is said, "vielleicht",
/// "nicht" and a question mark included; thanks, greetings and a reason may stand beside it.
AskerWords read_asker(std::string_view text, const AskerSetting& setting);

/// The digit 1 to `most` where the text or reaction is just that: "2", "2.", "Nr. 2", a keycap.
std::optional<int> digit_said(std::string_view text, int most);

/// True for what ends a need, clearly or not.
bool is_ending(AskerSays says);

}  // namespace clusterlotse::commands
