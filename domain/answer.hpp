#pragma once

#include "domain/date.hpp"
#include "domain/need.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse {

/// What a supplier's message says to a request.
enum class AnswerKind {
    interest,    ///< yes, perhaps only later or with a question
    needs_time,  ///< says when or that he will answer
    question,    ///< asks something and says no yes yet
    offer,       ///< names a price or sends an offer
    partial,     ///< can do some of the pieces, parts or steps
    decline,
    withdrawn,  ///< takes an earlier yes back
    unclear     ///< not understood: a person has to read it
};

/// Stable lower-case name: "interest", "needs_time" …
constexpr std::string_view name_of(AnswerKind kind) {
    constexpr std::string_view kNames[] = {
        "interest",
        "needs_time",
        "question",
        "offer",
        "partial",
        "decline",
        "withdrawn",
        "unclear"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// The inverse of name_of(AnswerKind); nothing for any other word.
constexpr std::optional<AnswerKind> answer_kind_named(std::string_view name) {
    for (int kind = 0; kind <= static_cast<int>(AnswerKind::unclear); ++kind) {
        if (name_of(static_cast<AnswerKind>(kind)) == name) {
            return static_cast<AnswerKind>(kind);
        }
    }
    return std::nullopt;
}

/// Why a request is declined. The first seven are what 1 to 7 mean behind a no.
enum class DeclineReason {
    capacity,
    process,
    material,
    size,
    quantity,
    certificate,
    date,
    price_level,
    conflict,
    tolerance,
    unspecified
};

/// Stable lower-case name: "capacity", "price_level" …
constexpr std::string_view name_of(DeclineReason reason) {
    constexpr std::string_view kNames[] = {
        "capacity",
        "process",
        "material",
        "size",
        "quantity",
        "certificate",
        "date",
        "price_level",
        "conflict",
        "tolerance",
        "unspecified"};
    return kNames[static_cast<std::size_t>(reason)];
}

/// The inverse of name_of(DeclineReason); nothing for any other word.
constexpr std::optional<DeclineReason> decline_reason_named(std::string_view name) {
    for (int reason = 0; reason <= static_cast<int>(DeclineReason::unspecified); ++reason) {
        if (name_of(static_cast<DeclineReason>(reason)) == name) {
            return static_cast<DeclineReason>(reason);
        }
    }
    return std::nullopt;
}

/// A price as it was written. Never guessed: without a currency in the text there is none.
struct Price {
    double amount = 0;
    std::string currency;  ///< ISO 4217: "EUR", "USD", "CHF", "GBP"
    /// "piece", "hundred" or "thousand" (pieces), "total", "hour", "minute", "day", "kg", "t", "m",
    /// "set", "lot", and, for what comes on top, "set_up", "tooling", "shipping", "minimum_order",
    /// "surcharge"; empty where the text does not say what it is for.
    std::string unit;
    bool approximate = false;                 ///< "ca.", "ab", "rund", a range
    std::optional<bool> without_vat = {};     ///< absent: not said
    std::optional<double> for_quantity = {};  ///< valid for that many pieces
    std::optional<double> max = {};           ///< of a range: "12-14 €" is amount 12, max 14
    bool at_least = false;                    ///< "ab 12 €", "nicht unter 12 €"
    std::string condition = {};  ///< what it depends on, as written: "ab 100 Stück", "ohne"

    bool operator==(const Price&) const = default;
};

/// What a decline may teach the firm's profile, once its sender says yes to it.
struct ProfileNote {
    enum class Kind {
        at_most,   ///< `limit` is the largest: "wir drehen nur bis Ø 200"
        at_least,  ///< `limit` is the smallest: "erst ab 500 Stück"
        lacks,     ///< `value` is not done or not held: "kein Titan"
        busy       ///< takes no work up to and including `until`
    };
    Kind kind = Kind::lacks;
    /// Limits: a field of Capability ("diameter_mm", "length_mm", "width_mm", "height_mm",
    /// "thickness_mm", "mass_kg", "lot"), or "size_mm" where the text does not say which measure;
    /// "lead_days" for the usual lead time, at least `limit` calendar days, absent where the firm
    /// is still to say how many. Else "process", "material" or "certificate".
    std::string field;
    std::optional<double> limit = {};
    std::optional<Date> until = {};
    std::string value;    ///< of `lacks`: the vocabulary's code, number or name, else the words
    std::string process;  ///< code of the process a limit is said of; empty where none is said
    std::string wording;  ///< the firm's own words

    bool operator==(const ProfileNote&) const = default;
};

/// What was understood of a supplier's message. Absent means: not said. Beside a question or a
/// price there may be dates, beside a decline a day from which there is capacity again.
struct Answer {
    AnswerKind kind = AnswerKind::unclear;
    bool sure = false;        ///< false: weak words, worth a question back before acting on it
    bool interested = false;  ///< a yes is said, whatever the kind
    std::vector<Price> prices;
    std::vector<std::string> terms;  ///< what else belongs to them, as written: "zzgl. Fracht"
    std::optional<Date> available_from = {};  ///< "erst ab KW 14": its Monday
    std::optional<Date> delivery = {};        ///< promised day; of a week its Friday
    std::optional<int> lead_time_days = {};   ///< of a range the longest
    bool lead_time_in_working_days = false;
    std::optional<Date> needs_time_until = {};
    std::optional<Date> valid_until = {};   ///< the last day on which the offer holds
    std::optional<Date> day_in_doubt = {};  ///< of delivery, or the last on which the price holds
    std::vector<DeclineReason> reasons;     ///< of a decline or of what a partial answer leaves out
    std::optional<Date> capacity_again_from = {};
    std::string question;      ///< the sentences that ask something, as written, one a line
    std::string partial_what;  ///< what can be done of it, as written
    /// The own words of `kind`, "prices", "available_from", "delivery", "lead_time_days",
    /// "needs_time_until", "valid_until", "day_in_doubt", "reasons" and "capacity_again_from".
    std::vector<Wording> wording;
    std::vector<ProfileNote> teaches;
    bool names_exchange = false;  ///< asks to talk to the asker directly, or offers his contact

    bool operator==(const Answer&) const = default;
};

}  // namespace clusterlotse
