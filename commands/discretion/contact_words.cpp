#include "commands/desk/sign_off.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kFewestTelephoneDigits = 7;
constexpr std::size_t kMostTelephoneDigits = 15;
/// Behind a greeting in the last line nothing but a name follows, within so many bytes.
constexpr std::size_t kShortFarewell = 90;
constexpr std::size_t kMostWordsOfPerson = 4;

/// A number that looks like a telephone's and is a date or the number of a drawing, a part, a norm.
bool is_no_telephone(std::string_view number, std::string_view before) {
    static const RE2 date(R"(^\(?\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?)");
    static const RE2 iso_date(R"(^\d{4}-\d{2}-\d{2})");
    static const RE2 decimal(R"(^0[.,]\d)");
    static const RE2 named_number(
        R"((?i)(?:(?:zeichnung|zeichn|zchng|drawing|artikel|part|index|norm|bestell|sach|ident|material|werkstoff|chargen?|auftrags?)[\pL-]*|teile?|(?:^|[^\pL])(?:zng|zg|dwg|art|pos|din|iso|en|best))[.:]?[ -]*(?:nr|nummer|no|number|num)?[.:#]*[ -]*$)"
    );
    static const RE2 plain_number(R"((?i)(?:^|[^\pL])(?:nr|no|number|nummer)[.:#]* *$)");
    static const RE2 called(
        R"((?i)(?:tel|fon|phone|mobil|fax|handy)[\pL-]*[.:]*[ -]*(?:nr|nummer|number)?[.:]* *$)"
    );
    const auto digits = std::ranges::count_if(number, [](char c) { return c >= '0' && c <= '9'; });
    if (digits < static_cast<long>(kFewestTelephoneDigits) ||
        digits > static_cast<long>(kMostTelephoneDigits)) {
        return true;
    }
    if (says(before, called)) {
        return false;
    }
    return says(number, date) || says(number, iso_date) || says(number, decimal) ||
           says(before, named_number) || says(before, plain_number);
}

std::string without_telephones(const std::string& text) {
    static const RE2 called(
        R"((?i)((?:^|[^\pL])(?:tele?f?o?n?|fon|phone|mobile?|handy|fax|telefax|durchwahl|ruf)(?:nummer|nr)?\.?\s?[:.]?\s*)\+?[\d(][\d ()/.–-]{2,}\d)"
    );
    // "0 63 71 / 4 85 44" in groups of two as well.
    static const RE2 number(
        R"(((?:\+ ?|00|\(?0)[1-9][\d ()/.–-]{5,}\d|\b0 [1-9]\d(?: \d{1,2}){0,2} ?[/–-] ?\d[\d ]{2,}\d|\b0 [1-9]\d(?: \d\d){3,5}\b))"
    );
    std::string marked = text;
    RE2::GlobalReplace(&marked, called, "\\1[…]");
    std::string out;
    re2::StringPiece rest(marked);
    re2::StringPiece found;
    while (RE2::PartialMatch(rest, number, &found)) {
        const std::string_view before(
            rest.data(), static_cast<std::size_t>(found.data() - rest.data())
        );
        const bool in_number =
            !before.empty() && (std::isdigit(static_cast<unsigned char>(before.back())) != 0 ||
                                before.back() == '.' || before.back() == ',');
        const bool telephone = !in_number && !is_no_telephone({found.data(), found.size()}, before);
        out += before;
        if (telephone) {
            out += kLeftOut;
        } else {
            out.append(found.data(), found.size());
        }
        rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
    }
    return out.append(rest.data(), rest.size());
}

/// The street stands in the line of the place or in the one before it.
std::string without_address(const std::string& text, const Identity& identity) {
    static const RE2 street(
        R"(\b\p{Lu}[\pL.-]*(?: \p{Lu}[\pL.-]*)?[ -]?(?:[Ss]tr(?:aße|asse|\.)|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Uu]fer|[Rr]ing|[Hh]of|[Pp]ark)\.? ?\d+ ?[a-z]?\b)"
    );
    static const RE2 plain_street(R"(^\s*\p{Lu}[\pL. -]+ \d{1,4} ?[a-z]?,?\s*$)");
    // Most texts have no place in them, and a pattern takes longer to make than to look for.
    if (identity.postcode.empty() || text.find(identity.postcode) == std::string::npos) {
        return text;
    }
    const RE2 place(
        "(?:D[- ])?\\b" + RE2::QuoteMeta(identity.postcode) + R"(\b(?:[ ,]*\p{Lu}[\pL-]+)?)"
    );
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
    }
    // "Am Alten Zollhaus 4, 67655 Kaiserslautern": in front of the place no street needs a
    // "Straße".
    static const RE2 any_street(
        R"((^|[,;:(·|]\s*|(?:^|\s)(?:an|in|bei|zu|at|to)\s+)\p{Lu}[\pL.'’-]+(?: [\pL.'’-]+){0,4} \d{1,4} ?[a-z]?\s?([,;·|]?\s?)\[…\])"
    );
    static const RE2 no_street(
        R"((?i)(?:^|[^\pL])(?:kw|woche|week|index|rev|pos|los|modul|charge|klasse|ra|rz|dn|pn|sw|zeichnung|auflage|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag) \d{1,4} ?[a-z]?\s?[,;·|]?\s?\[…\])"
    );
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!RE2::GlobalReplace(&lines[i], place, "[…]")) {
            continue;
        }
        RE2::GlobalReplace(&lines[i], street, "[…]");
        if (!says(lines[i], no_street)) {
            RE2::Replace(&lines[i], any_street, "\\1[…]\\2[…]");
        }
        if (i > 0) {
            RE2::GlobalReplace(&lines[i - 1], street, "[…]");
            RE2::Replace(&lines[i - 1], plain_street, "[…]");
        }
    }
    return joined(lines, "\n");
}

bool is_bare_thanks(std::string_view line) {
    static const RE2 thanks(
        R"((?i)^\W*(?:vielen dank|besten dank|herzlichen dank|danke(?:schön)?|thanks|thank you|many thanks)(?:\s+(?:vorab|im voraus|schon ?mal|für ihre mühe|für ihre hilfe|in advance))?\W*$)"
    );
    return says(line, thanks);
}

/// "Hallo zusammen,", "Sehr geehrte Damen und Herren": nothing of the matter is said yet.
bool is_salutation(std::string_view line) {
    static const RE2 salutation(
        R"((?i)^\W*(?:(?:hallo|hi|hey|moin(?: moin)?|servus|gude|liebe[rs]?|guten (?:tag|morgen|abend)|gr(?:ü|ue)(?:ß|ss) gott|sehr geehrte[rs]?|dear|hello|good (?:morning|afternoon|day))\b)(?:\s+[\pL.'-]+){0,5}\W*$)"
    );
    return says(line, salutation);
}

/// "Peter Sommer" below a thank you, and no word about the work.
bool looks_like_names(std::string_view line, const IsPlainWord& plain) {
    static const RE2 names(R"(^\s*(?:[\pL.'-]+[,\s]*){1,4}$)");
    static const RE2 word(R"(([\pL'-]+))");
    if (line.empty() || !says(line, names)) {
        return line.empty();
    }
    re2::StringPiece rest = piece_of(line);
    std::string one;
    std::size_t words = 0;
    while (RE2::FindAndConsume(&rest, word, &one)) {
        if (++words > kMostWordsOfPerson || plain(one)) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool begins_with_farewell(std::string_view line) {
    static const RE2 farewell(
        R"((?i)^\W*(?:(?:vielen dank|danke|thanks|many thanks)\W+(?:und|and)\W+)?(?:(?:mit\s+)?(?:freundliche[nm]?|beste[nm]?|viele[nm]?|liebe[nm]?|herzliche[nm]?|schöne[nm]?|sonnige[nm]?|kollegiale[nm]?|freundlichem)\s+(?:gr(?:ü|ue?)(?:ß|ss?)(?:e|en|le)?|gru(?:ß|ss))|gr(?:ü|ue)(?:ß|ss)e?|gruß|gruss|mfg|m\.f\.g|vg|lg|bg|hochachtungsvoll|(?:(?:kind|best|warm|with kind|with best)\s+)?regards|(?:yours\s+)?(?:sincerely|faithfully|truly)|yours|cheers|best wishes|kind wishes|all the best|i\. ?a\.|i\. ?v\.|ppa\.?|gez\.?|im auftrag)(?:[^\pL]|$))"
    );
    return says(line, farewell) || line == "--" || line == "-- " || line.starts_with("____");
}

std::string without_contacts(const std::string& text, const Identity& identity) {
    static const RE2 url(R"((?i)(?:https?://|ftp://|www\.)[^\s<>()„“"]+)");
    static const RE2 mail(R"([\pL\d.+%_-]+@[\pL\d-]+(?:\.[\pL\d-]+)+)");
    static const RE2 written_out(
        R"((?i)[\pL\d.+_-]+\s?(?:\(at\)|\[at\]|\{at\}|\(ät\)| at )\s?[\pL\d-]+\s?(?:\.|\(dot\)|\[dot\]|\(punkt\)|\[punkt\])\s?[a-z]{2,6}\b)"
    );
    static const RE2 matrix(R"([@#!][\w.=/+-]+:[\w-]+(?:\.[\w-]+)+(?::\d+)?)");
    static const RE2 domain(
        R"((?i)\b(?:[\pL\d-]+\.)+(?:de|com|org|net|eu|info|biz|io|fr|lu|at|ch|shop|online|gmbh|tech|saarland|example|test)\b(?:/\S*)?)"
    );
    static const RE2 titled(
        R"((\b(?:Herrn?|Frau|Hr\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?)\s+)(?:Dr\.\s*|Prof\.\s*|Dipl\.-Ing\.\s*)*\p{Lu}[\pL'-]+)"
    );
    static const RE2 spoken(
        R"((?i)(?:\b[\pL\d._-]+\s+(?:at|ät|klammeraffe)\s+)?\b[\pL\d-]{3,}\s+(?:punkt|dot)\s+(?:de|com|org|net|eu|info|biz|fr|lu|at|ch|test)\b)"
    );
    static const RE2 register_number(
        R"((?i)(?:\b(?:ust|umsatzsteuer|vat|steuer|tax)[ .-]*(?:id(?:ent)?[ .-]*)?(?:nr|nummer|no|number|id)?[ .:#-]*)?\b(?:DE|ATU|LU|FR[A-Z\d]{2}|CHE)[ -]?\d{3}[ .]?\d{3}[ .]?\d{2,3}\b|\b(?:steuer|tax|handelsregister)[ -]*(?:nr|nummer|no|number|id)[ .:#]*\d[\d/ ]{5,}|\bHR[AB][ .:-]*(?:nr[ .:]*)?\d{2}[\d ]*|\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b)"
    );
    static const RE2 street(
        R"(\b\p{Lu}[\pL-]{2,}(?:[Ss]tr(?:aße|asse|\.)|[Aa]llee|[Gg]asse)\s?\d+ ?[a-z]?\b|\b\p{Lu}[\pL.-]+ (?:Str(?:aße|asse|\.)|Allee|Gasse)\s?\d+ ?[a-z]?\b)"
    );
    std::string out = text;
    for (const RE2* pattern :
         {&url, &mail, &written_out, &matrix, &domain, &spoken, &register_number, &street}) {
        RE2::GlobalReplace(&out, *pattern, "[…]");
    }
    RE2::GlobalReplace(&out, titled, "\\1[…]");
    return without_address(without_telephones(out), identity);
}

std::vector<std::string> contacts_in(const std::string& text, const Identity& identity) {
    const std::string rest = without_contacts(text, identity);
    std::vector<std::string> found;
    std::size_t at = 0;
    std::size_t begin = 0;
    for (std::size_t end = rest.find(kLeftOut); end != std::string::npos;
         end = rest.find(kLeftOut, begin)) {
        at += end - begin;
        begin = end + kLeftOut.size();
        const std::size_t next = rest.find(kLeftOut, begin);
        const std::string after =
            rest.substr(begin, next == std::string::npos ? next : next - begin);
        std::size_t until =
            next == std::string::npos ? text.size() - after.size() : text.find(after, at);
        until = std::min(std::max(until, at), text.size());
        if (const std::string_view words = trimmed(std::string_view(text).substr(at, until - at));
            !words.empty() && words != kLeftOut) {
            found.emplace_back(words);
        }
        at = until;
    }
    return found;
}

std::string without_sign_off(const std::string& text, const IsPlainWord& plain) {
    static const RE2 inline_farewell(
        R"(((?i)[\s,.!-]*\b(?:(?:mit\s+)?(?:freundlichen|besten?|vielen?|lieben?|herzlichen?|schönen?)\s+gr(?:ü|ue)(?:ß|ss)en?|gruß|grüße|mfg|(?:kind|best)\s+regards|regards|i\. ?a\.|i\. ?v\.)(?:[\s,.!]|$)))"
    );
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
    }
    std::vector<std::string> kept;
    bool dropping = false;
    bool thanked = false;
    bool said_something = false;  // who begins with a greeting still has to say what he needs
    for (const std::string& line : lines) {
        const std::string_view words = trimmed(line);
        if (is_postscript(words)) {
            dropping = thanked = false;
        } else if (said_something && begins_with_farewell(words)) {
            dropping = true;
        }
        if (dropping || (thanked && looks_like_names(words, plain))) {
            continue;
        }
        thanked = is_bare_thanks(words);
        said_something = said_something || (!words.empty() && !is_salutation(words));
        kept.push_back(line);
    }
    while (!kept.empty() && trimmed(kept.back()).empty()) {
        kept.pop_back();
    }
    if (!kept.empty()) {
        std::string& last = kept.back();
        re2::StringPiece found;
        if (RE2::PartialMatch(piece_of(last), inline_farewell, &found)) {
            const auto at = static_cast<std::size_t>(found.data() - last.data());
            const bool begins = kept.size() == 1 && trimmed(last.substr(0, at)).empty();
            if (!begins && last.size() - at <= kShortFarewell) {
                last.resize(at);
            }
        }
    }
    return joined(kept, "\n");
}

}  // namespace clusterlotse::commands
