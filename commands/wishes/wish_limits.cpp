#include "commands/wishes/wish_parts.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace clusterlotse::commands {

namespace {

const std::string kPerWeek = "(?:pro|je|in der|die|a|per|each|every|in a) (?:woche|week)";
const std::string kAtMost =
    "(?:hoechstens|maximal|max|nicht mehr als|bis zu|nur|at most|no more than|not more than|up "
    "to|a "
    "maximum of|maximum|only)";
const std::string kCount =
    "(\\d{1,3}|eine?|zwei|drei|vier|fuenf|sechs|acht|zehn|one|two|three|four|five|six|eight|ten)";
const std::string kCounted = "(?:" + kRequests + "|anfrage|request)";

int count_of(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, int>, 16> kWords{{
        {"ein", 1},
        {"eine", 1},
        {"one", 1},
        {"zwei", 2},
        {"two", 2},
        {"drei", 3},
        {"three", 3},
        {"vier", 4},
        {"four", 4},
        {"fuenf", 5},
        {"five", 5},
        {"sechs", 6},
        {"six", 6},
        {"acht", 8},
        {"eight", 8},
        {"zehn", 10},
    }};
    for (const auto& [name, count] : kWords) {
        if (name == word) {
            return count;
        }
    }
    return word == "ten" ? 10 : std::stoi(word);
}

}  // namespace

std::optional<Wish> limit_of(const std::string& words) {
    static const std::array<Pattern, 4> patterns{
        whole(
            "(?:die )?(?:anzahl )?" + kAtMost + " " + kCount + " (?:neue |new )?" + kCounted + " " +
            kPerWeek
        ),
        whole("(?:" + kPerWeek + " )" + kAtMost + " " + kCount + " " + kCounted),
        whole(
            kRequests + " (?:bitte )?(?:auf |to )?(?:" + kAtMost + " )?" + kCount + " " + kPerWeek +
            "(?: (?:begrenzen|beschraenken|limitieren))?"
        ),
        whole("(?:limit )" + kRequests + " to " + kCount + " " + kPerWeek),
    };
    static const auto enough = std::make_unique<RE2>(
        kLead + kCount + " " + kCounted + " " + kPerWeek +
        " (?:reichen|reicht|genuegen|genuegt|sind genug|are enough|is enough)"
        "(?: mir| uns| bitte| danke)*"
    );
    static const auto without = whole(
        kRequests +
        " (?:wieder )?(?:ohne (?:grenze|limit|begrenzung|obergrenze)|unbegrenzt|without "
        "(?:a |any )?limit|unlimited)|(?:keine (?:grenze|begrenzung|obergrenze)|no "
        "limit|unlimited) "
        "(?:fuer |bei |on |for )?" +
        kRequests + "|unlimited " + kRequests
    );
    std::string count;
    if (RE2::FullMatch(words, *without)) {
        return Wish{WishKind::no_weekly_limit, WishMatter::requests};
    }
    bool limited = RE2::FullMatch(words, *enough, &count);
    for (const Pattern& pattern : patterns) {
        limited = limited || RE2::FullMatch(words, *pattern, &count);
    }
    const int most = limited ? count_of(count) : 0;
    if (most < 1 || most > kMostWeeklyLimit) {
        return std::nullopt;
    }
    return Wish{WishKind::weekly_limit, WishMatter::requests, {}, most};
}

}  // namespace clusterlotse::commands
