#include "adapters/email/mime/bounce.hpp"
#include "adapters/email/mime/quote_marks.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxLines = 400;
constexpr std::size_t kMaxReasonLines = 12;
constexpr std::size_t kMaxNamedInText = 100;

const RE2& address_pattern() {
    static const RE2 pattern(
        "([\\pL\\pN!#$%&'*+/=?^_`{|}~.-]+@[\\pL\\pN](?:[\\pL\\pN.-]*[\\pL\\pN])?)"
    );
    return pattern;
}

/// Where the copy of the returned message begins.
bool begins_returned_message(const std::string& folded_line) {
    static const RE2 pattern(
        "^[-=_*#\\s]{2,}.*(?:copy of (?:the|your)|original message|returned message|unsent "
        "message|message (?:header|"
        "text|follows)|header of the|transcript|kopie (?:der|ihrer)|ursprüngliche "
        "nachricht|originalnachricht|nachrichten"
        "kopf|kopfzeilen|forwarded message|undelivered message)|^(?:the "
        "(?:header|headers|first|body) of|received: from|"
        "return-path:|original message headers|kopfzeilen "
        "der|original-?nachricht(?:en)?-?(?:kopf|header)|this is a copy "
        "of|es folgt (?:eine kopie|der inhalt)|your (?:original )?message "
        "(?:reads|follows)|message-id: )"
    );
    return RE2::PartialMatch(folded_line, pattern);
}

/// "----- Transcript of session follows -----" still belongs to the report.
bool is_transcript(const std::string& folded_line) {
    return folded_line.find("transcript of") != std::string::npos;
}

bool is_recipient_line(const std::string& text, std::string& address, std::string& rest) {
    static const RE2 pattern(
        "^\\s*(?i:[-*•]\\s*)?(?i:(?:to|an|recipient|empfänger|for|rcpt to|failed "
        "recipient|original recipient|address|"
        "e-?mail-?adresse)\\s*:\\s*)?(?:\"[^\"]*\"\\s*)?(?:rfc822;\\s*)?[<'\"(]?"
        "([\\pL\\pN!#$%&'*+/=?^_`{|}~.-]+@[\\pL\\pN](?:[\\pL\\pN.-]*[\\pL\\pN])?)[>'\")]*\\s*"
        "(?:$|[:;,.(\\s-])(.*)$"
    );
    return text.size() < 2000 && RE2::FullMatch(text, pattern, &address, &rest);
}

bool listed(const std::vector<std::string>& list, const std::string& address) {
    return std::find(list.begin(), list.end(), address) != list.end();
}

struct Finding {
    std::string address;
    std::string words;
    bool own_line = false;
};

class Report {
public:
    Report(std::string_view text, const std::vector<std::string>& not_these)
        : lines_(lines_of(text.substr(0, 64 * 1024))), not_these_(not_these) {}

    std::vector<Finding> findings() {
        std::size_t quiet = 0;
        for (std::size_t i = 0; i < lines_.size() && i < kMaxLines; ++i) {
            const BodyLine& line = lines_[i];
            if (begins_returned_message(line.folded) && !is_transcript(line.folded)) {
                break;
            }
            all_words_ += line.folded + "\n";
            std::string address;
            std::string rest;
            if (is_recipient_line(std::string(line.text), address, rest) &&
                usable(folded(address))) {
                open(folded(address), rest, true);
                quiet = 0;
                continue;
            }
            if (line.blank) {
                ++quiet;
                continue;
            }
            note_inner_addresses(line);
            if (!found_.empty() && reason_lines_ < kMaxReasonLines && quiet < 2) {
                found_.back().words += " " + std::string(line.text);
                ++reason_lines_;
            }
            quiet = quiet > 1 ? quiet : 0;
        }
        const bool lines_of_their_own =
            std::any_of(found_.begin(), found_.end(), [](const Finding& f) { return f.own_line; });
        if (lines_of_their_own) {
            std::erase_if(found_, [](const Finding& f) { return !f.own_line; });
        } else if (found_.size() > 1) {
            found_.resize(1);
        }
        return std::move(found_);
    }

    const std::string& all_words() const { return all_words_; }

private:
    bool usable(const std::string& address) const {
        return !listed(not_these_, address) && !address.starts_with("mailer-daemon@") &&
               !address.starts_with("postmaster@") && found_.size() < kMaxNamedInText;
    }

    void open(const std::string& address, const std::string& rest, bool own_line) {
        const auto same = std::find_if(found_.begin(), found_.end(), [&](const Finding& f) {
            return f.address == address;
        });
        if (same != found_.end()) {
            // Told again further down, with more words (sendmail's transcript).
            std::rotate(same, same + 1, found_.end());
            found_.back().own_line = found_.back().own_line || own_line;
        } else {
            found_.push_back({address, "", own_line});
        }
        found_.back().words += " " + rest;
        reason_lines_ = 0;
    }

    void note_inner_addresses(const BodyLine& line) {
        const bool any_own_line =
            std::any_of(found_.begin(), found_.end(), [](const Finding& f) { return f.own_line; });
        std::string address;
        if (any_own_line || line.text.size() > 2000 ||
            line.text.find('@') == std::string_view::npos ||
            !RE2::PartialMatch(std::string(line.text), address_pattern(), &address)) {
            return;
        }
        if (usable(folded(address))) {
            open(folded(address), std::string(line.text), false);
        }
    }

    std::vector<BodyLine> lines_;
    const std::vector<std::string>& not_these_;
    std::vector<Finding> found_;
    std::string all_words_;
    std::size_t reason_lines_ = 0;
};

}  // namespace

std::vector<BounceRecipient> read_bounce_text(
    std::string_view text,
    const std::vector<std::string>& failed_recipients,
    const std::vector<std::string>& not_these,
    bool delayed
) {
    Report report(text, not_these);
    std::vector<Finding> found = report.findings();
    for (const std::string& address : failed_recipients) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Finding& f) {
            return f.address == address;
        });
        if (!known) {
            found.push_back({address, report.all_words(), true});
        }
    }
    if (!failed_recipients.empty()) {
        std::erase_if(found, [&](const Finding& f) {
            return !listed(failed_recipients, f.address);
        });
    }
    std::vector<BounceRecipient> out;
    for (const Finding& finding : found) {
        BounceRecipient recipient;
        recipient.recipient = finding.address;
        recipient.action = delayed ? "delayed" : "failed";
        judge_failure(recipient, finding.words);
        if (recipient.status.ends_with(".0.0") && found.size() == 1) {
            recipient.status.clear();
            judge_failure(recipient, finding.words + "\n" + report.all_words());
        }
        out.push_back(std::move(recipient));
    }
    return out;
}

}  // namespace clusterlotse::email
