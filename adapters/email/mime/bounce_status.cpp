#include "adapters/email/mime/addresses.hpp"
#include "adapters/email/mime/bounce.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxReported = 500;

struct Group {
    std::string final_recipient, original_recipient, actual_recipient, action, status, diagnostic;

    bool started() const { return !final_recipient.empty() || !action.empty() || !status.empty(); }
    bool names_somebody() const { return !final_recipient.empty() || !original_recipient.empty(); }
};

/// "rfc822; a@b" without its type, its comments and Postfix's or sendmail's decorations.
std::string address_of(std::string_view value) {
    const std::size_t semicolon = value.find(';');
    std::string text = decode_header_text(
        semicolon == std::string_view::npos ? value : value.substr(semicolon + 1)
    );
    std::erase(text, '\\');
    const auto boxes = read_mailboxes(text);
    if (!boxes.empty()) {
        return boxes.front().address;
    }
    std::erase_if(text, [](char c) { return c == '<' || c == '>' || c == ' '; });
    return folded(text);
}

void finish(Group& group, std::vector<BounceRecipient>& out) {
    if (group.names_somebody() || !group.action.empty()) {
        BounceRecipient recipient;
        recipient.recipient = address_of(group.final_recipient);
        if (recipient.recipient.find('@') == std::string::npos) {
            const std::string original = address_of(group.original_recipient);
            const std::string actual = address_of(group.actual_recipient);
            recipient.recipient = original.find('@') != std::string::npos ? original
                                  : actual.find('@') != std::string::npos ? actual
                                                                          : recipient.recipient;
        }
        static const RE2 word("^\\s*([a-zA-Z]+)");
        static const RE2 code("([245]\\.\\d{1,3}\\.\\d{1,3})");
        RE2::PartialMatch(group.action, word, &recipient.action);
        recipient.action = ascii_lower(recipient.action);
        RE2::PartialMatch(group.status, code, &recipient.status);
        if (recipient.action.empty()) {
            recipient.action = recipient.status.starts_with('2') ? "delivered" : "failed";
        }
        judge_failure(recipient, group.diagnostic + " " + group.status);
        if (out.size() < kMaxReported) {
            out.push_back(std::move(recipient));
        }
    }
    group = Group();
}

void take(
    Group& group, std::string_view name, const std::string& value, std::vector<BounceRecipient>& out
) {
    const auto begins = [&](const std::string& field) {
        if (!field.empty()) {
            finish(group, out);
        }
    };
    if (same_word(name, "Final-Recipient")) {
        begins(group.final_recipient);
        group.final_recipient = value;
    } else if (same_word(name, "Original-Recipient")) {
        begins(group.original_recipient);
        group.original_recipient = value;
    } else if (same_word(name, "X-Actual-Recipient")) {
        group.actual_recipient = value;
    } else if (same_word(name, "Action")) {
        begins(group.action);
        group.action = value;
    } else if (same_word(name, "Status")) {
        group.status = value;
    } else if (same_word(name, "Diagnostic-Code") || same_word(name, "X-Display-Name") ||
               same_word(name, "X-Supplementary-Info") || same_word(name, "X-Notes")) {
        group.diagnostic +=
            " " + value.substr(value.find(';') == std::string::npos ? 0 : value.find(';') + 1);
    }
}

}  // namespace

std::vector<BounceRecipient> read_delivery_status(std::string_view content) {
    std::vector<BounceRecipient> out;
    Group group;
    std::string name;
    std::string value;
    const auto flush = [&] {
        if (!name.empty()) {
            take(group, name, clean_line(value), out);
        }
        name.clear();
        value.clear();
    };
    for (std::size_t start = 0; start < content.size();) {
        const std::size_t end = std::min(content.find('\n', start), content.size());
        const std::string_view raw = content.substr(start, end - start);
        start = end + 1;
        if (trimmed(raw).empty()) {
            flush();
            // A blank line only ends a group that says what happened: some reporters put one after
            // every field.
            if (group.names_somebody() && !group.action.empty() && !group.status.empty()) {
                const std::size_t next = content.find_first_not_of(" \t\r\n", start);
                const bool goes_on = next != std::string_view::npos &&
                                     (begins_with_word(content.substr(next), "Diagnostic-Code") ||
                                      begins_with_word(content.substr(next), "Remote-MTA"));
                if (!goes_on) {
                    finish(group, out);
                }
            }
            continue;
        }
        if (raw[0] == ' ' || raw[0] == '\t') {
            value += ' ';
            value += trimmed(raw);
            continue;
        }
        const std::size_t colon = raw.find(':');
        if (colon == std::string_view::npos ||
            raw.substr(0, colon).find(' ') != std::string_view::npos) {
            value += ' ';
            value += trimmed(raw);
            continue;
        }
        flush();
        name = std::string(raw.substr(0, colon));
        value = std::string(trimmed(raw.substr(colon + 1)));
    }
    flush();
    finish(group, out);
    return out;
}

}  // namespace clusterlotse::email
