#include "adapters/email/mime/quote_marks.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <cctype>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxAttributionLines = 4;

const std::string kVerb =
    "(?:schrieb(?:en)?|schreibt|geschrieben|wrote|writes|a "
    "[ée]crit|[ée]crivait|escribi[óo]|escribe|ha "
    "scritto|scrisse|schreef|geschreven|escreveu|skrev|skrifaði|kirjoitti|napsala?|napísala?|"
    "napisała?|napisał\\(a\\)|написала?|пишет|пише|pisze|yazdı|şunu yazdı|a scris|írta|va escriure|"
    "写道|寫道|작성|のメール)";

const RE2& verb() {
    static const RE2 pattern(
        "(?:^|[\\s,>)\"-])" + kVerb + "(?:$|[\\s,:：.-])|写道|寫道|작성|のメール"
    );
    return pattern;
}

const RE2& date_first() {
    static const RE2 pattern(
        "^[*\\s-]*(?:am|on|le|el|il|op|em|den|på|dne|dnia|w "
        "dniu|pe|em|a|в|dana|在|于|於|mo|di|mi|do|fr|"
        "sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
        "sonntag|ma|ti|ke|to|pe|la|su|\\d{1,4})[\\s.,/-]?.*\\d.*$"
    );
    return pattern;
}

/// Words that open an attribution; a later line that begins so is one of its own.
const RE2& opening() {
    static const RE2 pattern("^[*\\s-]*(?:am|on|le|el|il|op|em|den|dne|w dniu|в)\\s.*\\d");
    return pattern;
}

const RE2& name_first() {
    static const RE2 pattern(
        "^.{1,200}?[\\s,>\")-]" + kVerb +
        "\\s?(?:am|on|le|el|il|op|em|den|um|at)?\\s.{0,120}\\d.{0,120}[:：]?$"
    );
    return pattern;
}

const RE2& name_only() {
    static const RE2 pattern(
        "^[*\\s-]*.{1,120}\\s" + kVerb + "(?: folgendes| the following)?\\s?[:：][\\s-]*$"
    );
    return pattern;
}

const RE2& without_verb() {
    static const RE2 pattern(
        "^(?:(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}|\\d{4}))[\\s,].*"
        "<[^<>\\s]+@[^<>\\s]+>:?|\\d{4}年.*[:：]|"
        "(?:zitat von|quoting|citando a?|citat från) .*@.*:)$"
    );
    return pattern;
}

const RE2& own_speech() {
    static const RE2 pattern(
        "(?:^|\\s)(?:(?:schrieb|hat(?:te)?) (?:ich|mir|uns)|ich schrieb|schrieben "
        "(?:wir|sie)|(?:i|we|you) "
        "wrote|habe ich|haben (?:wir|sie))(?:\\s|:|,)"
    );
    return pattern;
}

const RE2& exact_moment() {
    static const RE2 pattern(
        "@|\\d{1,2}[:h]\\d{2}|\\d{1,2}\\.\\d{2} "
        "uhr|^.{0,60}(?:19|20)\\d\\d.{0,40}\\b(?:schrieb|wrote)\\b"
    );
    return pattern;
}

const RE2& clock_time() {
    static const RE2 pattern("\\d{1,2}[:h]\\d{2}");
    return pattern;
}

/// The first up to four lines from `at` on as one, as long as they are filled and no quotes.
bool is_attribution(const std::string& joined, bool several, bool& strong) {
    if (RE2::PartialMatch(joined, own_speech())) {
        return false;
    }
    strong = RE2::PartialMatch(joined, exact_moment());
    const bool ends = joined.ends_with(':') || joined.ends_with("：") || joined.ends_with(": ") ||
                      joined.ends_with('-');
    if (RE2::FullMatch(joined, without_verb())) {
        return true;
    }
    if (!RE2::PartialMatch(joined, verb())) {
        return false;
    }
    if (RE2::FullMatch(joined, date_first()) || RE2::FullMatch(joined, name_first())) {
        strong = strong && ends;
        return ends || joined.size() < 200;
    }
    const bool named = !several && RE2::FullMatch(joined, name_only());
    // Without a date only an address makes it certain.
    strong = named && joined.find('@') != std::string::npos;
    return named || (several && ends && joined.find('@') != std::string::npos);
}

/// Whether `joined` dates and tells of writing, and a quote comes right after it.
bool speaks_to_quote(
    const std::vector<BodyLine>& lines, std::size_t after, const std::string& joined
) {
    const std::size_t next = next_filled(lines, after);
    return next < lines.size() && next <= after + 1 && lines[next].quote &&
           RE2::PartialMatch(joined, verb()) && RE2::PartialMatch(joined, clock_time()) &&
           !RE2::PartialMatch(joined, own_speech());
}

const RE2& separator() {
    static const RE2 pattern(
        "^[-‐‑–—_=*~.>\\s]{2,80}(?:reply |antwort )?(ursprüngliche (?:nachricht|e-?mail|mail)|"
        "original-?\\s?nachricht|original-?(?: message| mail| "
        "e-?mail|mail)|originalmessage|original "
        "appointment|ursprünglicher termin|forwarded (?:message|mail)|weitergeleitete "
        "(?:nachricht|mail|e-?mail)|message (?:d'origine|original|transféré)|e-mail "
        "d'origine|mensaje "
        "(?:original|reenviado)|messaggio (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd) "
        "bericht|mensagem (?:original|encaminhada)|(?:ursprungligt|vidarebefordrat) "
        "meddelande|(?:oprindelig|videresendt) meddelelse|(?:original|videresendt) "
        "melding|wiadomość "
        "oryginalna|původní zpráva|alkuperäinen viesti|исходное сообщение|пересылаемое "
        "сообщение|原始邮件|forwarded by .*|weitergeleitet von "
        ".*|message)[-‐‑–—_=*~.:\\s]{2,80}(?:von .*|from "
        ".*)?$"
    );
    return pattern;
}

const RE2& bare_separator() {
    static const RE2 pattern(
        "^(?:>?\\s?)(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded "
        "message|début du "
        "message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio "
        "inoltrato|begin "
        "doorgestuurd bericht|ursprüngliche nachricht|original message|weitergeleitete "
        "nachricht)\\s?:?$"
    );
    return pattern;
}

const RE2& answer_above() {
    static const RE2 pattern(
        "^[-#=_*\\s]*(?:bitte )?(?:(?:reply|write|type your reply|respond) above this "
        "line|(?:antworten "
        "sie|antwort|ihre antwort|geben sie ihre antwort)(?: bitte)? (?:oberhalb|über) dieser "
        "zeile).{0,80}$"
    );
    return pattern;
}

bool is_rule(const BodyLine& line) {
    const std::string_view text = trimmed(line.text);
    return text.size() >= 10 && text.find_first_not_of(text[0]) == std::string_view::npos &&
           (text[0] == '_' || text[0] == '-' || text[0] == '=' || text[0] == '*');
}

bool means_forward(const std::string& folded) {
    static const RE2 pattern(
        "weitergeleitet|forward|transféré|reenviad|inoltrat|doorgestuurd|encaminhad|"
        "vidarebefordrat|videresendt|пересыл|réexpédié"
    );
    return RE2::PartialMatch(folded, pattern);
}

}  // namespace

std::vector<BodyLine> lines_of(std::string_view body) {
    std::vector<BodyLine> lines;
    for (std::size_t start = 0; start <= body.size();) {
        const std::size_t end = std::min(body.find('\n', start), body.size());
        BodyLine line;
        line.text = body.substr(start, end - start);
        line.folded = folded(trimmed(line.text.substr(0, kMaxMarkLine)));
        line.blank = line.folded.empty() && line.text.size() < kMaxMarkLine;
        const std::string_view left = trimmed(line.text.substr(0, 64));
        // ">= 5 mm" is a limit, not a quote.
        line.quote = left.starts_with('>') && !left.starts_with(">=");
        lines.push_back(std::move(line));
        start = end + 1;
    }
    return lines;
}

std::size_t next_filled(const std::vector<BodyLine>& lines, std::size_t at) {
    while (at < lines.size() && lines[at].blank) {
        ++at;
    }
    return at;
}

bool has_words(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0;
    });
}

QuoteMark attribution_at(const std::vector<BodyLine>& lines, std::size_t at) {
    const std::string& first = lines[at].folded;
    const bool dated = RE2::FullMatch(first, date_first());
    const bool speaks = RE2::PartialMatch(first, verb());
    const bool addressed = first.find('@') != std::string::npos;
    if (lines[at].blank || lines[at].quote || first.size() >= kMaxMarkLine ||
        (!dated && !speaks && !addressed)) {
        return {};
    }
    std::string joined;
    for (std::size_t count = 1; count <= kMaxAttributionLines && at + count <= lines.size();
         ++count) {
        const BodyLine& line = lines[at + count - 1];
        const bool later_start = count > 1 && RE2::PartialMatch(line.folded, opening());
        if (line.blank || line.quote || later_start ||
            joined.size() + line.folded.size() > kMaxMarkLine) {
            return {};
        }
        joined += (joined.empty() ? "" : " ") + line.folded;
        if (count > 1 && !dated && !speaks && !RE2::PartialMatch(lines[at + 1].folded, verb())) {
            return {};
        }
        const bool ends = joined.ends_with(':') || joined.ends_with("：") ||
                          joined.ends_with('-') || joined.ends_with('>');
        bool strong = false;
        if (ends && is_attribution(joined, count > 1, strong)) {
            return {count, strong, false};
        }
        if (dated && speaks_to_quote(lines, at + count, joined)) {
            return {count, false, false};  // the colon was lost
        }
        if (count == 1 && (first.ends_with('.') || first.ends_with('!') || first.ends_with('?')) &&
            !speaks) {
            return {};
        }
    }
    return {};
}

QuoteMark separator_at(const std::vector<BodyLine>& lines, std::size_t at) {
    const BodyLine& line = lines[at];
    if (line.blank || line.quote || line.folded.size() > 300) {
        return {};
    }
    QuoteMark mark;
    const std::size_t next = next_filled(lines, at + 1);
    const QuoteMark block = next < lines.size() ? header_block_at(lines, next) : QuoteMark{};
    if (RE2::FullMatch(line.folded, separator()) || RE2::FullMatch(line.folded, answer_above()) ||
        (RE2::FullMatch(line.folded, bare_separator()) && (block || line.folded.ends_with(':')))) {
        mark = {1, true, means_forward(line.folded)};
    } else if (block && is_rule(line)) {
        mark = {1, true, false};
    }
    if (mark && block) {
        mark.lines = next + block.lines - at;
    }
    return mark;
}

}  // namespace clusterlotse::email
