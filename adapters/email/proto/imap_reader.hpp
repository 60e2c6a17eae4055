#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// One string that the server sent by byte count.
struct ImapLiteral {
    std::string bytes;
    bool cut = false;  ///< longer than the bound; the rest was read and thrown away
};

/// One complete response. `line` is without line ends; each "{n}" in it that stands for a literal
/// is followed by a single '\n' and belongs to the next element of `literals`.
struct ImapRawResponse {
    std::string line;
    std::vector<ImapLiteral> literals;
};

/// Cuts the byte stream of an IMAP server (RFC 3501) into responses, counting literals by bytes.
/// Total and bounded: a response holds at most `max_line` bytes besides its literals and
/// `max_literal` bytes of literals; longer literals are cut, everything else that exceeds a bound
/// makes the reader `broken`.
class ImapReader {
public:
    struct Bounds {
        std::size_t max_line = 64 * 1024;
        std::size_t max_literal = 26 * 1024 * 1024;  ///< kept of all literals of one response
        std::uint64_t max_announced = 1024ull
                                      << 20;  ///< an announced literal beyond this is nonsense
        std::size_t max_literals = 64;
    };

    explicit ImapReader(Bounds bounds) : bounds_(bounds) {}

    /// Takes bytes; call `next` until it has nothing more.
    void feed(std::string_view bytes);

    /// The next complete response, or nothing yet.
    std::optional<ImapRawResponse> next();

    /// True where the server exceeded a bound: nothing further is read.
    bool broken() const { return broken_; }

    /// Forgets everything that was fed and not yet taken (before TLS starts).
    void discard();

private:
    bool take_literal();
    bool take_line();
    bool literal_follows();

    Bounds bounds_;
    std::string input_;
    std::size_t at_ = 0;  ///< first byte of input_ that was not looked at
    ImapRawResponse current_;
    std::uint64_t literal_left_ = 0;
    std::size_t literal_bytes_ = 0;
    bool in_literal_ = false;
    bool broken_ = false;
};

}  // namespace clusterlotse::email
