#include "commands/letters/mail_remains.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <re2/re2.h>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// A single "Von: …" may be said by a person.
constexpr std::size_t kLeastHeadLines = 2;

bool is_head_line(std::string_view line) {
    static const RE2 head(
        R"((?i)^[> ]*\*?(?:von|from|gesendet|sent|an|to|cc|kopie|bcc|datum|date|betreff|subject|antwort an|reply-to|wichtigkeit|importance)\*?\s?:(?:\*| |$))"
    );
    return says(line, head);
}

bool is_subject(std::string_view line) {
    static const RE2 subject(R"((?i)^[> ]*\*?(?:betreff|subject)\*?\s?:)");
    return says(line, subject);
}

bool announces_quote(std::string_view line) {
    static const RE2 wrote(
        R"((?i)^[> ]*(?:am\s.{4,90}\sschrieb\s.*:|on\s.{4,90}\swrote:|.{0,60}\sschrieb am\s.{4,40}:)\s*$)"
    );
    static const RE2 original(
        R"((?i)^[> ]*[-_ ]{2,}\s*(?:weitergeleitete nachricht|urspr(?:ü|ue)ngliche nachricht|original message|forwarded message|anfang der weitergeleiteten nachricht)\s*:?[-_ ]*$)"
    );
    return says(line, wrote) || says(line, original);
}

std::vector<std::string_view> all_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

}  // namespace

std::string without_mail_heads(const std::string& text, const SaysWork& says_work) {
    const auto lines = all_lines(text);
    if (lines.size() < kLeastHeadLines) {
        return text;
    }
    std::vector<std::string> kept;
    bool cut = false;
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t end = at;
        while (end < lines.size() && is_head_line(lines[end])) {
            ++end;
        }
        if (end - at < kLeastHeadLines) {
            if (announces_quote(lines[at])) {
                cut = true;
            } else {
                kept.emplace_back(lines[at]);
            }
            ++at;
            continue;
        }
        cut = true;
        for (; at < end; ++at) {
            const std::string_view said = lines[at].substr(lines[at].find(':') + 1);
            if (is_subject(lines[at]) && says_work(said, false)) {
                kept.emplace_back(trimmed(said));
            }
        }
    }
    return cut ? joined(kept, "\n") : text;
}

std::string without_legal_notes(const std::string& text, const SaysWork& says_work) {
    static const RE2 register_entry(
        R"((?i)(?:^|[^\pL])(?:HR[AB](?:[^\pL]|$)|amtsgericht|registergericht|handelsregister(?:[^\pL]|$)|sitz der gesellschaft|gerichtsstand|ust-?id|ust\.-?id|umsatzsteuer-?id|steuer-?nr|steuernummer|vat (?:no|id|reg)|commercial register|registered (?:office|in|at)|vorsitzender des aufsichtsrat|(?:geschäftsführ(?:er|erin|ung|ende\pL*)|geschaeftsfuehr(?:er|erin|ung)|managing directors?|inhaber(?:in)?|vorstand)\s?:))"
    );
    static const RE2 notice(
        R"((?i)(?:diese (?:e-?mail|nachricht)\s.{0,80}(?:vertraulich|informationen)|nicht der (?:richtige|beabsichtigte) (?:adressat|empfänger)|this (?:e-?mail|message)\s.{0,80}(?:confidential|intended|privileged)|not the (?:intended|named) (?:recipient|addressee)|please consider the environment|bevor sie diese (?:e-?mail|nachricht) ausdrucken|denken sie an die umwelt|datenschutz(?:hinweise|erklärung|informationen))|virenfrei\.|virus-free)"
    );
    if (!says(text, register_entry) && !says(text, notice)) {
        return text;
    }
    std::string kept;
    bool below = false;
    for (const std::string_view sentence : sentences_of(text)) {
        const bool note = says(sentence, register_entry) || says(sentence, notice);
        if ((note || (below && !says_work(sentence, true))) && !says_work(sentence, false)) {
            if (sentence.ends_with('\n') && !kept.empty() && !kept.ends_with('\n')) {
                kept += '\n';
            }
            below = below || note;
            continue;
        }
        below = false;
        kept += sentence;
    }
    return std::string(trimmed(kept));
}

}  // namespace clusterlotse::commands
