#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What stands where a name stood.
inline constexpr std::string_view kLeftOut = "[…]";

/// What names somebody.
struct Identity {
    std::vector<std::string> names;  ///< whole names of the firm and of people
    std::vector<std::string> words;  ///< parts of them that betray him alone
    std::string postcode;
    std::string city;
};

/// Whether a single word is one of the trade or of the language, so that it betrays nobody.
using IsPlainWord = std::function<bool(std::string_view)>;

/// True for the words that many names share ("Technik", "GmbH", "Vertrieb") or that are words of
/// the language besides ("Max", "Lang", "Sommer").
bool is_common_in_names(std::string_view word);

/// `text` without the names: in any case and spelling of umlauts, inflected, hyphenated, joined
/// ("GlantalPumpen"), within longer words, and the legal form behind them. Plain words that only
/// look alike stay.
std::string without_names_of(
    const std::string& text, const Identity& identity, const IsPlainWord& plain
);

/// `text` without what reaches a person: addresses of mail, web and Matrix, telephone numbers,
/// people with a title, and the street and place of `identity`. Sizes, dates, materials and drawing
/// numbers stay.
std::string without_contacts(const std::string& text, const Identity& identity);

/// What without_contacts leaves out, in the order it stands there.
std::vector<std::string> contacts_in(const std::string& text, const Identity& identity);

/// `text`, trimmed, without the sentences of which nothing but kLeftOut and words that say nothing
/// are left: "Bitte […]."
std::string without_stumps(const std::string& text);

/// "Mit freundlichen Grüßen", "Grüße aus dem Hause X": where a sign-off begins, or whoever greets
/// first.
bool begins_with_farewell(std::string_view line);

/// `text` without the greeting at its end and whatever follows it, a postscript excepted.
std::string without_sign_off(const std::string& text, const IsPlainWord& plain);

}  // namespace clusterlotse::commands
