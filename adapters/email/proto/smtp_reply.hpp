#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// One reply of an SMTP server (RFC 5321, section 4.2), all its lines.
struct SmtpReply {
    int code = 0;                    ///< 200 to 599
    std::string enhanced;            ///< "5.1.1" (RFC 3463), empty where the server gives none
    std::vector<std::string> lines;  ///< without codes; may hold personal data

    bool positive() const { return code < 400; }
    bool transient() const { return code >= 400 && code < 500; }
    bool permanent() const { return code >= 500; }

    /// "550 5.1.1": safe to log.
    std::string codes() const;
};

/// Cuts the byte stream of an SMTP server into replies. Total; lines are bounded to 4096 bytes,
/// replies to 200 lines.
class SmtpReplyReader {
public:
    static constexpr std::size_t kMaxLine = 4096;
    static constexpr std::size_t kMaxLines = 200;

    void feed(std::string_view bytes);
    std::optional<SmtpReply> next();

    /// True where the server sent something else than replies or exceeded a bound.
    bool broken() const { return broken_; }

    /// Forgets everything that was fed and not yet taken (before TLS starts).
    void discard();

private:
    void take_line(std::string_view line);

    std::string line_;
    SmtpReply current_;
    std::deque<SmtpReply> complete_;
    bool broken_ = false;
};

}  // namespace clusterlotse::email
