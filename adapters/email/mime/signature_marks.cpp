#include "adapters/email/mime/signature_marks.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxBareSignature = 15;  // filled lines after a "--" that lost its space
constexpr std::size_t kMaxCompanyBlock = 45;   // filled lines after a closing
constexpr std::size_t kLongLine = 100;
constexpr int kMaxClosings = 6;

const RE2& closing() {
    static const RE2 pattern(
        "^(?:(?:vielen |besten |herzlichen )?danke?(?: im voraus| vorab)?(?: und|,)? )?(?:"
        "(?:ich verbleibe |wir verbleiben )?(?:mit )?(?:den |ganz "
        ")?(?:freundlich\\w*|best\\w*|herzlich\\w*|"
        "viele\\w*|lieb\\w*|schön\\w*|sonnig\\w*|kollegial\\w*|nett\\w*|freundl\\.)(?: und \\w+)?"
        "(?: kollegiale\\w*)? gr(?:ü|ue|u)(?:ß|ss|s)(?:en|e)?(?: (?:aus|von|nach|in) "
        ".{1,50})?|grüße aus "
        ".{1,40}|hochachtungsvoll|(?:with )?(?:kind|best|warm|many|warmest|kindest)(?: \\w+)? "
        "(?:regards|"
        "wishes)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|bien "
        "cordialement|saludos "
        "cordiales|(?:cordiali|distinti) saluti|met vriendelijke groeten?|med vänliga "
        "hälsningar|med venlig "
        "hilsen|s pozdravem)(?: und (?:ein )?schöne\\w* "
        ".{1,40})?[,.!\\s]*(?:(?:i|p)\\.\\s?(?:a|v|p)\\.?|"
        "ppa\\.?)?.{0,40}$"
    );
    return pattern;
}

/// Words that end a mail only where little follows them on the line: they begin sentences, too.
const RE2& short_closing() {
    static const RE2 pattern(
        "^(?:grüße|gruß|gruss|mfg|m\\.f\\.g\\.|lg|vg|bg|regards|best|cheers|cordialement|saludos|"
        "pozdrawiam)"
        "[,.!]?(?: \\S{1,20}){0,2}[,.!\\s]*$|^(?:thanks|thank you|many thanks|danke(?: "
        "schön)?|(?:vielen|besten|"
        "herzlichen) dank)[,.!\\s]*$"
    );
    return pattern;
}

const RE2& contact() {
    static const RE2 pattern(
        "(?:^|[\\s|(])(?:tel|telefon|phone|fon|fax|telefax|mobil|mobile|handy|durchwahl|cell|"
        "direct|t|f|m)\\s?"
        "[.:|+]{1,3}\\s?[+(]?\\d|\\btel(?:efon)?\\b.*\\d{3}|\\+\\d{2}[\\s(/"
        "-]?\\d|hr[ab]\\s?\\d|amtsgericht|"
        "registergericht|handelsregister|ust-?\\s?id|steuernummer|geschäftsführ|geschäftsleitung|"
        "managing "
        "director|sitz der gesellschaft|vorstand|aufsichtsrat|prokurist|www\\.|https?://|"
        "\\b(?:gmbh|ag|kg|ohg|gbr|se|ltd|llc|inc)\\b|\\be\\.\\s?k(?:fm)?\\.|@[\\w-]+\\.\\w|"
        "(?:straße|strasse|str\\.|weg|allee|platz)\\s\\d|(?:^|\\s|d-)\\d{5}\\s\\pL"
    );
    return pattern;
}

const RE2& legal_notice() {
    static const RE2 pattern(
        "^[*\\s_-]*(?:(?:wichtiger )?hinweis: diese (?:e-?mail|nachricht)|diese "
        "(?:e-?mail|nachricht|mail)(?: und "
        "(?:ihre|deren|etwaige|alle|sämtliche).{0,40}|,? (?:einschließlich|inklusive) .{1,60})? "
        "(?:enthält|enthalten|kann|können|(?:ist|sind) (?:streng )?(?:vertraulich|ausschließlich|"
        "nur))|der inhalt dieser "
        "(?:e-?mail|nachricht) ist|vertraulichkeitshinweis|this "
        "(?:e-?mail|message|communication)(?: "
        "\\(.{1,60}\\)|,? (?:and|including).{1,80})? (?:may contain|contains|(?:is|are) "
        "(?:strictly )?(?:confidential|intended|"
        "for the))|the information (?:contained )?in this (?:e-?mail|message)|the contents of this "
        "e-?mail|confidentiality notice|disclaimer|(?:bitte )?(?:denken|prüfen) "
        "sie.{0,40}(?:umwelt|drucken|"
        "ausdruck)|please consider the environment|informationen zum datenschutz|unsere "
        "datenschutz(?:hinweise|erklärung))"
    );
    return pattern;
}

bool is_delimiter(const BodyLine& line, bool& certain) {
    certain = line.text == "-- " || line.text == "-- \r";
    const std::string_view text = trimmed(line.text);
    return text == "--" || text == "—" || text == "––" || text == "- -" || text == "--\xC2\xA0";
}

bool is_list_rule(const std::vector<BodyLine>& lines, std::size_t at, std::size_t end) {
    static const RE2 footer(
        "mailing ?list|mailingliste|listinfo|unsubscribe|abmelden|groups\\.io|googlegroups"
    );
    if (lines[at].folded.size() < 10 ||
        lines[at].folded.find_first_not_of("_-=") != std::string::npos) {
        return false;
    }
    for (std::size_t i = at + 1; i < end && i < at + 7; ++i) {
        if (RE2::PartialMatch(lines[i].folded, footer)) {
            return true;
        }
    }
    return false;
}

/// A line that speaks to the reader, as no name or address does.
bool is_speech(const std::string& folded_line) {
    return folded_line.ends_with('?') || folded_line.ends_with(':') || folded_line.ends_with('!') ||
           begins_with_word(folded_line, "bitte ") || begins_with_word(folded_line, "please ");
}

/// Whether all that follows the closing at `at` looks like a name and a company block.
bool company_block_follows(const std::vector<BodyLine>& lines, std::size_t at, std::size_t end) {
    std::size_t filled = 0;
    std::size_t contacts = 0;
    for (std::size_t i = at + 1; i < end; ++i) {
        const BodyLine& line = lines[i];
        if (line.blank) {
            continue;
        }
        if (contacts > 0 && RE2::PartialMatch(line.folded, legal_notice())) {
            return true;
        }
        const bool postscript =
            begins_with_word(line.folded, "ps") || begins_with_word(line.folded, "p.s");
        const bool known = RE2::PartialMatch(line.folded, contact());
        contacts += known ? 1 : 0;
        if (++filled > kMaxCompanyBlock || postscript ||
            (!known && line.folded.size() > kLongLine) || (!known && is_speech(line.folded))) {
            return false;
        }
    }
    return contacts > 0;
}

std::size_t filled_between(const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        count += lines[i].blank ? 0 : 1;
    }
    return count;
}

}  // namespace

bool is_program_footer(const BodyLine& line) {
    static const RE2 pattern(
        "^[*_\\s-]*(?:(?:von|vom) mein\\w* .{1,60} gesendet|(?:diese (?:nachricht|e-?mail|mail) "
        "wurde |"
        "gesendet )(?:von|mit|via|über|aus|vom) .{1,120}|gesendet "
        "(?:von|mit|via|über|aus|vom|mittels) "
        ".{1,100}|(?:sent|send) (?:from|with|via|using|by) .{1,100}|get outlook for "
        ".{1,40}|(?:holen|laden) sie "
        "sich outlook für .{1,40}|outlook für (?:android|ios) "
        "(?:herunterladen|beziehen).{0,60}|envoyé "
        "(?:de|depuis|à partir de) .{1,80}|enviado (?:desde|do|a partir) .{1,80}|inviato "
        "(?:da|dal) "
        ".{1,80}|verzonden (?:vanaf|met|vanuit) .{1,80}|verstuurd vanaf .{1,80}|skickat från "
        ".{1,80}|"
        "sendt fra .{1,80}|wysłane z .{1,80}|odesláno z .{1,80}|lähetetty "
        ".{1,40}(?:laitteesta|puhelimesta)|"
        "отправлено с .{1,80}|von samsung mobile gesendet|my "
        "mobile.{0,30}|virenfrei\\.?(?:\\s?(?:www\\.)?avast.*)?|"
        "virus-free\\..{0,60}|diese e-mail wurde von avast.*|.{0,20}this email has been checked "
        "for viruses.*)"
        "[.!\\s_*-]*$"
    );
    // "Gesendet mit DHL am Montag …" is a sentence: a program names no day and asks nothing.
    static const RE2 program(
        "iphone|ipad|android|outlook|smartphone|samsung|galaxy|huawei|xiaomi|blackberry|gmx|web\\."
        "de|mail|handy|"
        "mobil|telefon|phone|nokia|windows|tablet|yahoo|avast|viren|virus|k-9|aqua|proton|spark|"
        "thunderbird|"
        "airmail|pixel|device|gerät|mac\\b|watch|dispositi|appareil|portable|móvil|iphonu|айфон|"
        "freenet|"
        "t-online|magenta|телефон|laitteesta|puhelimesta|toestel|nine|\\bapp\\b"
    );
    if (line.blank || line.quote || line.folded.size() > 160) {
        return false;
    }
    return RE2::FullMatch(line.folded, pattern) && RE2::PartialMatch(line.folded, program) &&
           !line.folded.ends_with('?');
}

std::size_t signature_start(
    const std::vector<BodyLine>& lines, std::size_t begin, std::size_t end
) {
    bool words = false;
    int closings = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const BodyLine& line = lines[i];
        if (line.blank) {
            continue;
        }
        bool certain = false;
        if (is_delimiter(line, certain) &&
            (certain || filled_between(lines, i + 1, std::min(end, i + 60)) <= kMaxBareSignature)) {
            return i;
        }
        if (words &&
            (is_list_rule(lines, i, end) || RE2::PartialMatch(line.folded, legal_notice()))) {
            return i;
        }
        if (words && line.folded.size() < 120 && closings < kMaxClosings &&
            (RE2::FullMatch(line.folded, closing()) || RE2::FullMatch(line.folded, short_closing())
            )) {
            ++closings;
            if (company_block_follows(lines, i, end)) {
                return i;
            }
        }
        words = words || has_words(line.folded);
    }
    return end;
}

}  // namespace clusterlotse::email
