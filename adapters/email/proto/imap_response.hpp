#pragma once

#include "adapters/email/proto/imap_reader.hpp"
#include "domain/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// One value of IMAP's data syntax (RFC 3501, section 4).
struct ImapValue {
    enum class Kind { nil, atom, string, list };

    Kind kind = Kind::nil;
    std::string text;  ///< atoms as sent, e.g. "BODY[HEADER]"; strings decoded
    bool cut = false;  ///< a literal beyond the reader's bound
    std::vector<ImapValue> items;
};

/// One response of a server, taken apart.
struct ImapResponse {
    enum class Kind { untagged, tagged, continuation };

    Kind kind = Kind::untagged;
    std::string tag;   ///< tagged only
    std::string name;  ///< in capitals: "OK", "FETCH", "CAPABILITY"; empty for a continuation
    std::uint32_t number = 0;       ///< of "* 12 FETCH", else 0
    std::string code;               ///< in capitals: "UIDVALIDITY" of "[UIDVALIDITY 3857529045]"
    std::string code_arguments;     ///< "3857529045"
    std::string text;               ///< what is meant for people; may hold personal data
    std::vector<ImapValue> values;  ///< of untagged data

    bool is_status() const {
        return name == "OK" || name == "NO" || name == "BAD" || name == "BYE" || name == "PREAUTH";
    }
};

/// Takes a complete response apart; nothing where it is not IMAP. Total, nesting bounded to 16.
std::optional<ImapResponse> parse_imap_response(ImapRawResponse raw);

/// "17-Jul-1996 02:44:25 -0700"; the day may have one digit or a leading space.
std::optional<TimePoint> parse_internal_date(std::string_view text);

/// A decimal number without sign that fits 32 bits.
std::optional<std::uint32_t> parse_imap_number(std::string_view text);

/// ASCII capitals.
std::string upper(std::string_view text);

}  // namespace clusterlotse::email
