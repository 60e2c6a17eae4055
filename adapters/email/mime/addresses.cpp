#include "adapters/email/mime/addresses.hpp"

#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <memory>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxAddressHeader = 256 * 1024;

/// One entry between commas, its parts told apart.
struct Entry {
    std::string words;    // display name or bare address, quotes removed
    std::string angle;    // inside <…>
    std::string comment;  // inside (…): the old way to give a name
    bool has_angle = false;

    void clear() { *this = Entry(); }
};

std::string bare_address(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) > 0x20 && c != '<' && c != '>' && c != '"') {
            out += c;
        }
    }
    // A source route ("@a,@b:c@d") was last legal in RFC 822.
    if (out.starts_with('@')) {
        const std::size_t colon = out.find(':');
        out.erase(0, colon == std::string::npos ? 0 : colon + 1);
    }
    if (begins_with_word(out, "mailto:")) {
        out.erase(0, 7);
    }
    const std::size_t at = out.rfind('@');
    if (at == std::string::npos || at == 0 || at + 1 == out.size()) {
        return {};
    }
    return folded(clean_line(out));
}

class Reader {
public:
    explicit Reader(std::string_view raw) : text_(unfold(raw.substr(0, kMaxAddressHeader))) {}

    std::vector<Mailbox> read() {
        for (at_ = 0; at_ < text_.size() && out_.size() < kMaxMailboxes; ++at_) {
            step(text_[at_]);
        }
        finish(true);
        return std::move(out_);
    }

private:
    void step(char c) {
        if (c == '"') {
            entry_.words += enclosed('"', '"');
        } else if (c == '(') {
            entry_.comment += enclosed('(', ')');
        } else if (c == '<' && text_.find('>', at_) != std::string::npos) {
            const std::size_t end = text_.find('>', at_);
            entry_.angle = text_.substr(at_ + 1, end - at_ - 1);
            entry_.has_angle = true;
            at_ = end;
        } else if (c == ',' || c == ';') {
            finish(c == ';');
        } else if (c == ':' && !entry_.has_angle && entry_.words.find('@') == std::string::npos) {
            entry_.clear();  // a group's name
        } else {
            entry_.words += c;
        }
    }

    /// What stands up to the matching `close`, without escapes; leaves at_ on the closing
    /// character.
    std::string enclosed(char open, char close) {
        std::string out;
        int depth = 1;
        std::size_t i = at_ + 1;
        for (; i < text_.size(); ++i) {
            if (text_[i] == '\\' && i + 1 < text_.size()) {
                out += text_[++i];
                continue;
            }
            if (text_[i] == close && --depth == 0) {
                break;
            }
            if (text_[i] == open && open != close) {
                ++depth;
            }
            out += text_[i];
        }
        at_ = i;
        return out;
    }

    void finish(bool hard) {
        const std::string address = bare_address(entry_.has_angle ? entry_.angle : entry_.words);
        if (address.empty()) {
            // "Müller, Hans <h@…>" without quotation marks: the first half belongs to the name that
            // follows.
            const std::string words(trimmed(entry_.words));
            carried_ = hard || words.empty() || entry_.has_angle ? "" : carried_ + words + ", ";
            entry_.clear();
            return;
        }
        Mailbox box;
        box.address = address;
        const std::string name = entry_.has_angle ? carried_ + entry_.words : "";
        box.name = decode_header_text(trimmed(name).empty() ? entry_.comment : name);
        while (box.name.size() > 1 && box.name.front() == '\'' && box.name.back() == '\'') {
            box.name = box.name.substr(1, box.name.size() - 2);
        }
        out_.push_back(std::move(box));
        carried_.clear();
        entry_.clear();
    }

    std::string text_;
    std::size_t at_ = 0;
    Entry entry_;
    std::string carried_;
    std::vector<Mailbox> out_;
};

}  // namespace

std::vector<Mailbox> read_mailboxes(std::string_view raw) {
    return Reader(raw).read();
}

std::string domain_of(std::string_view address) {
    const std::size_t at = address.rfind('@');
    std::string domain = at == std::string_view::npos ? "" : folded(address.substr(at + 1));
    if (domain.ends_with('.')) {
        domain.pop_back();
    }
    bool ascii = true;
    for (const char c : domain) {
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    }
    if (ascii) {
        return domain;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::IDNA> idna(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI, status)
    );
    if (U_FAILURE(status)) {
        return domain;
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::IDNAInfo info;
    idna->nameToASCII_UTF8(domain, sink, info, status);
    return U_SUCCESS(status) && !info.hasErrors() ? out : domain;
}

}  // namespace clusterlotse::email
