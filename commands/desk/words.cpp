#include "commands/desk/words.hpp"

#include "commands/wording/pattern_search.hpp"
#include "domain/english_date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

struct CommandWord {
    std::string_view word;
    Command command;
};

constexpr std::array kCommandWords = {
    CommandWord{"stand", Command::status},
    CommandWord{"status", Command::status},
    CommandWord{"vergleich", Command::compare},
    CommandWord{"compare", Command::compare},
    CommandWord{"bedarf", Command::need},
    CommandWord{"need", Command::need},
    CommandWord{"suche", Command::search},
    CommandWord{"search", Command::search},
    CommandWord{"profil", Command::profile},
    CommandWord{"profile", Command::profile},
    CommandWord{"meine", Command::mine},
    CommandWord{"mine", Command::mine},
    CommandWord{"frei", Command::free},
    CommandWord{"free", Command::free},
    CommandWord{"protokoll", Command::log},
    CommandWord{"log", Command::log},
    CommandWord{"hilfe", Command::help},
    CommandWord{"help", Command::help},
};

/// Only the letters and digits of a short text, one blank between words: what a person said without
/// punctuation.
std::string bare_words(std::string_view text) {
    std::string bare;
    bool gap = false;
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool wordy =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (!wordy) {
            gap = !bare.empty();
            continue;
        }
        if (gap) {
            bare += ' ';
            gap = false;
        }
        bare += c;
    }
    return bare;
}

/// `bare` less everything that is not a letter of a European alphabet: emoji and symbols count as
/// nothing.
std::string without_symbols(std::string_view bare) {
    static const RE2 symbols(R"([^\p{L}\p{N} ]+)");
    std::string text(bare);
    RE2::GlobalReplace(&text, symbols, "");
    return std::string(trimmed(text));
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) {
        return {};
    }
    const auto end = text.find_last_not_of(kSpace);
    return text.substr(begin, end - begin + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string folded(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto byte = static_cast<unsigned char>(result[i]);
        if (byte >= 'A' && byte <= 'Z') {
            result[i] = static_cast<char>(byte + 32);
        } else if (byte == 0xC3 && i + 1 < result.size()) {
            const auto next = static_cast<unsigned char>(result[i + 1]);
            if (next == 0x84 || next == 0x96 || next == 0x9C) {  // Ä Ö Ü
                result[i + 1] = static_cast<char>(next + 32);
            }
            ++i;
        }
    }
    return result;
}

std::string first_line(std::string_view text) {
    constexpr std::size_t kMost = 80;
    std::string_view line = trimmed(text);
    line = trimmed(line.substr(0, line.find('\n')));
    std::size_t characters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool starts_character = (static_cast<unsigned char>(line[i]) & 0xC0) != 0x80;
        if (starts_character && ++characters > kMost) {
            return std::string(line.substr(0, i)) + "…";
        }
    }
    return std::string(line);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string shown_date(Date date, Language language) {
    return language == Language::de ? german_date(date) : english_date(date);
}

namespace {

/// "gruß verkauf stab blech stahlkontor oggersheim" is a greeting and who greets, whatever words of
/// the trade his name has; a firm may be named without its legal form.
std::string without_own_names(std::string line, const std::vector<std::string>& names) {
    static const RE2 form(R"((?: (?:gmbh|mbh|ag|kg|ohg|gbr|ug|ltd|inc|se|co|& ?co))+$)");
    for (const std::string& name : names) {
        std::string own = bare_words(name);
        RE2::Replace(&own, form, "");
        const std::size_t at = own.empty() ? std::string::npos : line.find(" " + own);
        const std::size_t end = at + 1 + own.size();
        if (at != std::string::npos && (end == line.size() || line[end] == ' ')) {
            line.erase(at, end - at);
        }
    }
    return line;
}

}  // namespace

std::string_view without_sign_off(std::string_view text, const std::vector<std::string>& names) {
    static const RE2 greeting(
        R"((?:mit )?(?:freundlichen?|besten?|vielen?|lieben?|schönen?|herzlichen?|kind|best|many|warm)? ?(?:grüßen?|gruß|gruss|gruessen?|regards|wishes|mfg|vg|lg)(?: aus [\pL ]+)?)"
    );
    std::string_view rest = trimmed(text);
    while (true) {
        const auto end = rest.rfind('\n');
        if (end == std::string_view::npos) {
            return rest;
        }
        const std::string last = bare_words(rest.substr(end + 1));
        const bool own = std::ranges::any_of(names, [&](const std::string& name) {
            return !name.empty() && bare_words(name) == last;
        });
        if (!own && !says_only(last, greeting) &&
            !says_only(without_own_names(last, names), greeting)) {
            return rest;
        }
        rest = trimmed(rest.substr(0, end));
    }
}

bool has_command_form(std::string_view text) {
    const std::string_view body = trimmed(text);
    return body.size() > 1 && body[0] == '!' &&
           ((body[1] >= 'a' && body[1] <= 'z') || (body[1] >= 'A' && body[1] <= 'Z'));
}

std::optional<ParsedCommand> parse_command(std::string_view text) {
    if (!has_command_form(text)) {
        return std::nullopt;
    }
    const std::string_view body = trimmed(text).substr(1);
    const auto end = std::min(body.find_first_of(" \t\r\n:.,;?!"), body.size());
    const std::string word = folded(body.substr(0, end));
    for (const auto& known : kCommandWords) {
        if (known.word == word) {
            std::string_view argument = body.substr(end);
            // "!stand?" and "!bedarf: …"
            while (!argument.empty() &&
                   std::string_view(":.,;?!").find(argument.front()) != std::string_view::npos) {
                argument.remove_prefix(1);
            }
            return ParsedCommand{known.command, std::string(trimmed(argument))};
        }
    }
    return std::nullopt;
}

std::optional<std::string> find_need_number(std::string_view text) {
    static const RE2 pattern(R"((?i)(?:^|[^\pL\pN])b[- ]?(20\d\d)[- /](\d{1,6})(?:[^\d]|$))");
    std::string year;
    std::string serial;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern, &year, &serial)) {
        return std::nullopt;
    }
    char number[32];
    std::snprintf(number, sizeof number, "B-%s-%03d", year.c_str(), std::stoi(serial));
    return number;
}

SmallTalk small_talk(std::string_view text) {
    static const RE2 thanks(
        R"((?:(?:vielen?|herzlichen?|besten?|lieben?|tausend|many|so|very|much|a lot|für|fuer|die|das|den|der|ihre?n?|eure?|schnelle?|hilfe|antwort|rückmeldung|rueckmeldung|info|infos|übersicht|uebersicht|digest|overview|for|the|your|help|reply|quick|you|sehr|hilfreich|helpful|schön|schoen|nett|toll|super|prima|perfekt|klasse|gut|great|perfect|alles klar|ok|okay|danke|dank|dankeschön|dankeschoen|dankesehr|merci|thanks|thank|thx|cheers|hallo|hi|hey|hello|moin|servus|grüezi|guten|good|morgen|tag|abend|morning|afternoon|evening|gruß|gruss|grüßen?|gruessen?|mfg|freundlichen|freundliche|viele|liebe|mit|lg|vg|zusammen|lotse|bot|lieber|alle|all|everyone|nochmal|nochmals|auch|schon|mal|bis|bald|dann|schönes|schoenes|wochenende|feierabend|weekend|nice|have|mahlzeit|gude|gudde|tach|nabend|morsche|moije|dangge|allerseits|allen|kollegen|leute|team|ebenso|gleichfalls|prost|tschüss|tschüß|ciao|bye|alla hopp|auf wiedersehen|guten appetit|(?:schöne|schoene|frohe|fröhliche|froehliche|happy|merry|besinnliche) (?:weihnachten|ostern|pfingsten|feiertage|festtage|christmas|easter|holidays)|(?:guten|gesunden) rutsch|(?:frohes|gutes|gesundes|schönes|schoenes|happy) (?:neues jahr|neues|fest|new year)|(?:schönen|schoenen|guten) urlaub)\s*)+)"
    );
    static const RE2 question(
        R"((?:^|\s)(?:wer bist|was bist|was kannst|was machst|wie funktionier\w*|wie geht (?:das|es)|wie kann ich|wie mache ich|wie lösche ich|was kostet das|bist du (?:ein )?(?:bot|mensch|da)|kannst du mir helfen|können sie mir helfen|koennen sie mir helfen|hilfst du mir|who are you|what are you|what can you do|how do(?:es)? (?:this|it|you|i)|are you (?:a )?(?:bot|human|there)|can you help|was ist das hier|wozu|warum antwortest|wann antwort\w*|hast du (?:meine|die)|haben sie (?:meine|die) (?:nachricht|mail|anfrage))(?:\s|$))"
    );
    const std::string bare = without_symbols(bare_words(text));
    static const RE2 letter_or_digit(R"([\pL\pN])");
    if (!says(bare, letter_or_digit)) {
        return SmallTalk::empty;
    }
    if (bare.size() < 160 && says_only(bare, thanks)) {
        return SmallTalk::thanks;
    }
    if (bare.size() < 200 && says(bare, question)) {
        return SmallTalk::question;
    }
    return SmallTalk::none;
}

bool says_yes(std::string_view text) {
    static const RE2 yes(
        R"((?:ja|jawohl|jo|yes|y|yep|ok|okay|passt|stimmt|genau|freigeben|freigabe|bestätigt|bestaetigt|bestätige|confirmed?|einverstanden|go|👍[^\d]*|✅[^\d]*|✔[^\d]*)(?: (?:bitte|danke|das war ich|so|so bitte|please|thanks|it was me|raus damit))?)"
    );
    return says_only(bare_words(text), yes);
}

bool says_no(std::string_view text) {
    static const RE2 no(
        R"((?:nein|nö|nee|no|nope|stopp?|nicht|ablehnen|abgelehnt|rejected?|👎.*|❌.*)(?: (?:danke|bitte|bitte nicht|das war ich nicht|thanks|it was not me|war ich nicht))?)"
    );
    return says_only(bare_words(text), no);
}

std::optional<bool> short_word(std::string_view text) {
    static const RE2 no(
        R"((?:ach |oh |sorry |bitte |ne |lieber |besser |noch |doch )*(?:nein|nö|noe|nee|no|nope|nicht|net|nit|stopp?|lass\w*|don t|do not|bloß|bloss|rather not)(?: [^ ]+){0,4})"
    );
    static const RE2 yes(
        R"((?:ach |oh |na |bitte |please )*(?:ja|jawohl|jo|jep|jup|ei jo|yes|yep|yeah|sure|ok|okay|klar|gern|gerne|genau|passt|stimmt|richtig|einverstanden|raus damit|schick\w*|sende\w*|send|go|mach\w*)(?: [^ ]+){0,3})"
    );
    if (says_yes(text)) {
        return true;
    }
    const std::string bare = bare_words(text);
    if (says_no(text) || says_only(bare, no)) {
        return false;
    }
    static const RE2 denied(R"((?:^| )(?:nicht|nein|net|nit|not|no|aber|but|sondern)(?: |$))");
    const bool agrees = says_only(bare, yes) && !says(bare, denied) &&
                        text.find('?') == std::string_view::npos &&
                        text.find_first_of("0123456789") == std::string_view::npos;
    return agrees ? std::optional(true) : std::nullopt;
}

bool disowns(std::string_view text) {
    static const RE2 no(
        R"((?:^|\s)(?:nein|nö|nee|no|nope|not|nicht|nie|niemals|never|kein|keine|falsch|fake|gefälscht|gefaelscht|betrug|spam|fraud|wasn|didn|stopp?)(?:\s|$))"
    );
    constexpr std::size_t kRead = 400;
    return says(bare_words(text.substr(0, kRead)), no);
}

bool says_wrong(std::string_view text) {
    static const RE2 wrong(
        R"((?:nein )?(?:das )?(?:(?:ist |war )?(?:falsch|verkehrt|nicht richtig|anders gemeint)(?: verstanden)?|falsch verstanden|(?:das )?stimmt (?:so )?nicht|missverstanden|missverständnis|wrong|not (?:right|correct)|misunderstood|that s wrong|that is wrong|incorrect))"
    );
    return says_only(bare_words(text), wrong);
}

std::optional<int> choice_number(std::string_view text, int count) {
    static const RE2 choice(R"((?:nr|nummer|no|number|zu|an|die|der)? ?(\d{1,2}))");
    int number = 0;
    const std::string bare = bare_words(text);
    if (!RE2::FullMatch(bare, choice, &number) || number < 1 || number > count) {
        return std::nullopt;
    }
    return number;
}

bool has_need_words(std::string_view text) {
    static const RE2 need(
        R"((?:^|\s)(?:ich|wir)? ?(?:suche|suchen|sucht|gesucht|brauche|brauchen|bräuchte|bräuchten|braeuchte|braeuchten|benötige|benötigen|benoetige|benoetigen|bedarf|wer kann|wer könnte|wer macht|wer hat|kann jemand|macht jemand|hat jemand|need|needs|looking for|searching for|require|who can|can anyone|can somebody|please quote|bitte um angebot|angebot für|anfrage für|anzufragen|zu vergeben|fremdvergeben)(?:\s|$))"
    );
    return says(bare_words(text), need);
}

bool has_answer_words(std::string_view text) {
    static const RE2 answer(
        R"((?:^|\s)(?:können wir|koennen wir|kann ich|wir können|wir koennen|könnten wir|machen wir|wir machen das|machbar|geht bei uns|geht klar|interesse|interessiert|kein interesse|leider|können wir nicht|passt bei uns|angebot folgt|angebot kommt|angebot anbei|anbei|unser angebot|wir bieten|bieten an|richtpreis|preis|preise|stückpreis|eur|euro|pro stück|je stück|stk|lieferzeit|lieferbar|liefern|frühestens|fruehestens|erst ab|ab kw|keine kapazität|kapazität|kapazitäten|ausgelastet|rückfrage|zeichnung|melden uns|melde mich|ja|nein|gerne|gern|we can|we could|can do|feasible|interested|not interested|sorry|unfortunately|our offer|our quote|we offer|lead time|per piece|each|drawing|no capacity|yes|no|sure)(?:\s|$))"
    );
    if (text.find("€") != std::string_view::npos || text.find("EUR") != std::string_view::npos) {
        return true;
    }
    return says(bare_words(text), answer);
}

}  // namespace clusterlotse::commands
