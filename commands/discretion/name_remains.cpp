#include "commands/discretion/name_remains.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// One byte for kLeftOut, and one for kLeftOut in the genitive, while the text is worked on.
constexpr char kName = '\x01';
constexpr char kOwner = '\x02';

void replace_all(std::string& text, const RE2& pattern, const char* by) {
    // What one replacement leaves may be found by the next one.
    constexpr int kMostRounds = 4;
    for (int round = 0; round < kMostRounds && RE2::GlobalReplace(&text, pattern, by) > 0;
         ++round) {
    }
}

std::string marked(std::string text) {
    for (auto at = text.find(kLeftOut); at != std::string::npos; at = text.find(kLeftOut, at)) {
        text.replace(at, kLeftOut.size(), 1, kName);
    }
    return text;
}

std::string unmarked(const std::string& text) {
    std::string shown;
    for (const char c : text) {
        if (c == kName || c == kOwner) {
            shown += kLeftOut;
        } else {
            shown += c;
        }
    }
    return shown;
}

/// Legal forms, titles and relatives before and behind a name are of the name.
void take_name_words(std::string& text) {
    static const RE2 quoted("[„“”\"‚‘«»]\\s*\x01\\s*[„“”\"’‘«»]");
    static const RE2 titled(
        "(?i)\\b(?:herrn?|frau|hr\\.|fr\\.|mr\\.?|mrs\\.?|ms\\.?|kollegen?|kollegin|"
        "ansprechpartner(?:in)?|fa(?:mily|milie)?\\.?|firma|fima|gebr\\.?|gebrüder|gebrueder|inh\\."
        "?|messrs\\.?|company|unternehmen|betrieb)(?:\\s+(?:dr|prof|dipl|ing)\\.?(?:-ing\\.?)?)*["
        "\\s:-]*\x01"
    );
    static const RE2 headed("\\p{Lu}[\\pL\\d]*(?:-|\\s*[&+]\\s*)\x01");
    static const RE2 formed(
        "\x01(?:[\\s,]*(?:&|\\+|und|u\\.|and)?[\\s-]*(?:(?:g?GmbH|mbH|AG|KGaA|KG|OHG|GbR|[Ee]\\. "
        "?[Kk]\\.|UG|SE|Inc|Ltd|LLC|Co|Cie|Corp|Plc)\\b\\.?|(?i:haftungsbeschränkt|söhne|soehne|"
        "sohn|sons?|partner|tochter|töchter|gruppe|group|holding|nachf\\.?|nachfolger|gebrüder|"
        "deutschland|germany|europe|international)\\b|\\(haftungsbeschränkt\\)))+"
    );
    static const RE2 firm_words(
        "\x01(?:[ -]\\p{Lu}[\\pL-]+){1,3}[ ,]+(?:g?GmbH|mbH|AG|KGaA|KG|OHG|GbR|e\\. "
        "?K\\.|UG|SE|Inc\\.?|Ltd\\.?)(?:\\s*&\\s*Co\\.?(?:\\s*KG)?)?"
    );
    static const RE2 project(
        "(?i)[,;(]?\\s*\\b(?:projekt(?:e|name)?|project|kommission|komm\\.|bv|bauvorhaben|objekt|"
        "kunde|customer|auftraggeber|besteller|absender|bestellung|po)\\s*(?:nr\\.?|no\\.?|name)?["
        "\\s:.„\"-]*[\x01\x02](?:[ ._/-]?\\d+)*(?:[ ._/-]+[Hh]alle)?[“\"]?\\)?"
    );
    static const RE2 several("\x01(?:[\\s,/&+._-]|und|and|u\\.)*\x01");
    static const RE2 number("\x01[_./-]?\\d+");
    replace_all(text, quoted, "\x01");
    for (int round = 0; round < 2; ++round) {
        replace_all(text, several, "\x01");
        replace_all(text, titled, "\x01");
        replace_all(text, headed, "\x01");
        replace_all(text, firm_words, "\x01");
        replace_all(text, formed, "\x01");
        replace_all(text, number, "\x01");
    }
    replace_all(text, project, "");
}

/// "[…]-Wellen" are "Wellen" where they are what is wanted, "[…]-Aufzüge" else are half a name.
void take_other_half(std::string& text, const IsPlainWord& plain) {
    std::string out;
    re2::StringPiece rest(text);
    re2::StringPiece whole;
    for (;;) {
        static const RE2 found("(\x01[-_]+([\\pL\\d]+)(?:[-_]+[\\pL\\d]+)*)");
        std::string word;
        if (!RE2::PartialMatch(rest, found, &whole, &word)) {
            break;
        }
        const auto before = static_cast<std::size_t>(whole.data() - rest.data());
        out.append(rest.data(), before);
        static const RE2 counted(
            R"((?:\d|(?i:stück|stk\.?|st\.|pcs|pieces|neuen?|weiteren?|new)) $)"
        );
        const bool wanted =
            RE2::PartialMatch(out, counted) || (plain(word) && !is_common_in_names(word));
        if (wanted) {
            out.append(whole.data() + 2, whole.size() - 2);
        } else {
            out += kName;
        }
        rest.remove_prefix(before + whole.size());
    }
    text = out.append(rest.data(), rest.size());
    static const RE2 genitive("\x01(?:['’`´]?s|['’])\\b ?");
    static const RE2 glued("\x01['’]?\\pL+");
    replace_all(text, genitive, "\x02 ");
    replace_all(text, glued, "\x01");
}

bool leads(const std::string& word) {
    static constexpr std::array<std::string_view, 57> kLeads = {
        "für",     "fuer",   "bei",     "beim",    "von",     "vom",     "an",   "am",    "mit",
        "zu",      "zum",    "zur",     "durch",   "gemäß",   "gemaess", "laut", "lt",    "seitens",
        "for",     "from",   "by",      "at",      "with",    "of",      "to",   "via",   "im",
        "wie",     "as",     "der",     "die",     "das",     "den",     "dem",  "des",   "the",
        "unser",   "unsere", "unserem", "unseren", "unserer", "unseres", "our",  "hause", "namen",
        "auftrag", "mein",   "meinem",  "hier",    "grüße",   "gruß",    "ia",   "iv",    "aus",
        "ist",     "sind",   "und"};
    return std::ranges::find(kLeads, word) != kLeads.end();
}

bool is_preposition(const std::string& word) {
    static constexpr std::array<std::string_view, 29> kPrepositions = {
        "für", "fuer", "bei",   "beim",  "von",     "vom",  "an",    "mit",     "zu",  "zum",
        "zur", "am",   "durch", "gemäß", "gemaess", "laut", "lt",    "seitens", "for", "from",
        "by",  "at",   "with",  "of",    "to",      "via",  "grüße", "gruß",    "aus"};
    return std::ranges::find(kPrepositions, word) != kPrepositions.end();
}

/// Where the words begin that only lead to the name at `at`; `at` where there is none that must go.
std::size_t before_leading_words(const std::string& text, std::size_t at) {
    std::size_t begin = at;
    bool preposition = false;
    std::size_t cut = at;
    while (begin > 0 && text[begin - 1] == ' ') {
        std::size_t end = begin - 1;
        std::size_t first = end;
        while (first > 0 && text[first - 1] != ' ' && text[first - 1] != '\n') {
            --first;
        }
        std::string word = folded(std::string_view(text).substr(first, end - first));
        std::erase(word, '.');
        if (word == "ist" || word == "sind" || word == "und" || !leads(word)) {
            break;
        }
        preposition = preposition || is_preposition(word);
        begin = first;
        cut = preposition ? begin : cut;
    }
    return cut;
}

/// "…, und zwar", "…, bestimmt", "…, gez.": nothing is left of what they led to, and they go where
/// the line or the sentence ends at `at`. Where the text goes on then.
std::size_t before_stranded_words(std::string& text, std::size_t at) {
    static const RE2 stranded(
        R"((?i)([\s,;]*[\s,;](?:und zwar|bestimmt|gedacht|gez\.?|gezeichnet|i\. ?a\.?|i\. ?v\.?|im auftrag|alles|das ganze|intended|signed|meant|all)\s*)$)"
    );
    const bool ends = at >= text.size() || text[at] == '\n' || text[at] == '.' || text[at] == '!' ||
                      text[at] == ';';
    std::string before;
    if (ends && RE2::PartialMatch(re2::StringPiece(text.data(), at), stranded, &before)) {
        text.erase(at - before.size(), before.size());
        return at - before.size();
    }
    return at;
}

/// Names that stand beside the sentence go, with what leads to them.
void take_phrases(std::string& text) {
    static const RE2 in_brackets("\\s*[(\\[]\\s*\x01?[\\s,;/]*[)\\]]");
    static const RE2 we(
        "(?i)\\b(wir|we|ich|i|uns)(,)?\\s+(?:(?:hier|von|bei|at|from|als|as|the|der|die|vom|of)\\s+"
        ")*\x01,?"
    );
    static const RE2 alone("(^|\\n)[\\s,:;/|·-]*\x01[\\s,:;/|·-]*(\\n|$)");
    static const RE2 begins("(^|\\n)\\s*\x01\\s*[:,/|]\\s*");
    static const RE2 listed(",\\s*\x01\\s*,");
    static const RE2 ends("\\s*[,/|:·-]+\\s*\x01\\s*([.!?;\\n]|$)");
    static const RE2 led_in_list("[/|]\\s*\x01\\s*[/|]");
    replace_all(text, in_brackets, "");
    replace_all(text, we, "\\1");
    replace_all(text, alone, "\\1\\2");
    replace_all(text, begins, "\\1");
    replace_all(text, listed, ",");
    replace_all(text, led_in_list, "/");
    for (auto at = text.find(kName); at != std::string::npos; at = text.find(kName, at)) {
        std::size_t begin = before_leading_words(text, at);
        if (begin == at) {
            ++at;
            continue;
        }
        const bool starts =
            begin == 0 || text[begin - 1] == '\n' ||
            (begin > 1 && text[begin - 1] == ' ' &&
             std::string_view(".!?").find(text[begin - 2]) != std::string_view::npos);
        text.erase(begin, at + 1 - begin);
        begin = starts ? begin : before_stranded_words(text, begin);
        std::size_t next = begin;
        if (starts) {
            while (next < text.size() &&
                   std::string_view(" ,:;").find(text[next]) != std::string_view::npos) {
                text.erase(next, 1);
            }
            if (next < text.size() && text[next] >= 'a' && text[next] <= 'z') {
                text[next] = static_cast<char>(text[next] - 'a' + 'A');
            }
        }
        at = begin;
    }
    replace_all(text, ends, "\\1");
}

/// "[…]s Zeichnung": "Zeichnung".
void take_owners(std::string& text) {
    static const RE2 owner("(?i)(?:\\b(?:der|die|das|den|dem|des|the|unser\\w*|our)\\s+)?\x02\\s*");
    RE2::GlobalReplace(&text, owner, "");
}

/// "[…] braucht 5 Wellen", "die […] hat uns hängen lassen".
void take_subjects(std::string& text, std::string_view subject) {
    static const RE2 begins(
        "(^|\\n|[.!?:] +)(?i:(?:der|die|das|the|auch|also|und|but|and) )*\x01 (\\p{Ll})"
    );
    if (!subject.empty()) {
        RE2::GlobalReplace(&text, begins, "\\1" + std::string(subject) + " \\2");
        return;
    }
    // A sentence with figures may tell what is wanted, too.
    static const RE2 about(
        "(^|\\n|[.!?:] +)(?i:(?:der|die|das|the|auch|also|und|but|and) )*\x01 "
        "\\p{Ll}[^.!?:\\n\\d]*(?:[.!?:]+ *|\\n|$)"
    );
    RE2::GlobalReplace(&text, about, "\\1");
}

void tidy(std::string& text) {
    static const RE2 article("(?i)\\b(?:der|die|das|den|dem|the)\\s+\x01");
    static const RE2 blanks("([^\\n ])  +");
    static const RE2 before_sign(" +([,;!?)]|\\.(?:\\s|$))");
    static const RE2 commas(",(?:\\s*,)+");
    static const RE2 comma_at_end(",\\s*([.!?;])");
    static const RE2 comma_at_line(",[ ]*(\\n|$)");
    static const RE2 empty_quotes("[„“\"]\\s*[“”\"]");
    static const RE2 blank_line(" +(\\n|$)");
    static const RE2 line_begin("(^|\\n)[ ,:;]+");
    replace_all(text, article, "\x01");
    replace_all(text, empty_quotes, "");
    replace_all(text, blanks, "\\1 ");
    replace_all(text, before_sign, "\\1");
    replace_all(text, commas, ",");
    replace_all(text, comma_at_end, "\\1");
    replace_all(text, comma_at_line, "\\1");
    replace_all(text, blank_line, "\\1");
    replace_all(text, line_begin, "\\1");
}

}  // namespace

std::string without_remains(
    const std::string& text, const IsPlainWord& plain, std::string_view subject
) {
    std::string rest = marked(text);
    if (rest.find(kName) == std::string::npos) {
        return text;
    }
    take_name_words(rest);
    take_other_half(rest, plain);
    take_name_words(rest);
    take_owners(rest);
    take_subjects(rest, subject);
    take_phrases(rest);
    tidy(rest);
    return unmarked(rest);
}

}  // namespace clusterlotse::commands
