#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a command word asks for. Each has a German and an English word.
enum class Command { need, search, profile, mine, status, compare, free, log, help };

struct ParsedCommand {
    Command command = Command::help;
    std::string argument;  ///< all that follows the word, trimmed
};

/// `text` without white space at both ends.
std::string_view trimmed(std::string_view text);

/// True for 0 to 9, whatever the locale.
bool is_digit(char c);

/// Lower case of ASCII letters and of the German umlauts; other bytes stay. For comparing words,
/// not for showing.
std::string folded(std::string_view text);

/// The first line that says something, shortened to 80 characters.
std::string first_line(std::string_view text);

/// `parts` in one text with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// A day as its reader writes it: "15.03.2026", in English "15 Mar 2026".
std::string shown_date(Date date, Language language);

/// `text` without its last lines that are only a greeting or one of `names` (the writer's own and
/// his firm's); the text itself where nothing else stands in it.
std::string_view without_sign_off(std::string_view text, const std::vector<std::string>& names);

/// True where the text begins with "!" and a letter: a command word, known or not.
bool has_command_form(std::string_view text);

/// "!bedarf …", "!need …" and so on at the very start of `text`, in any case; nothing for anything
/// else.
std::optional<ParsedCommand> parse_command(std::string_view text);

/// The first need number ("B-2026-031", any case, also "b 2026 31") that stands in `text`, in its
/// canonical form.
std::optional<std::string> find_need_number(std::string_view text);

/// What a short text does besides asking for something.
enum class SmallTalk {
    none,
    empty,     ///< nothing but white space, punctuation or emoji
    thanks,    ///< thanks or a greeting and nothing else
    question,  ///< a question about the bot or to the bot, without any work in it
};
SmallTalk small_talk(std::string_view text);

/// A text that says yes (JA, ok, ✅ …) or no (nein, stopp …) and nothing else.
bool says_yes(std::string_view text);
bool says_no(std::string_view text);

/// What a few words say to a question of the bot's that wants a yes or a no: "ja, raus damit",
/// "lieber nicht"; nothing where they say neither, or more.
std::optional<bool> short_word(std::string_view text);

/// A text that denies having written something: "nein, das war ich nicht", "never sent that",
/// "Spam!". Decides for no where both could be meant.
bool disowns(std::string_view text);

/// A text that says that something was understood wrongly and nothing else: "falsch", "stimmt
/// nicht".
bool says_wrong(std::string_view text);

/// The number 1 to `count` where the text is just that ("2", "2.", "Nr. 2").
std::optional<int> choice_number(std::string_view text, int count);

/// Words that open a need ("wir suchen", "brauchen", "looking for").
bool has_need_words(std::string_view text);

/// Words that answer a request ("können wir", "leider", "€", "ab KW 14", "we can").
bool has_answer_words(std::string_view text);

}  // namespace clusterlotse::commands
