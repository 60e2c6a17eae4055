#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// Makes a message fit for DATA (RFC 5321, section 4.5.2): every line end becomes CRLF whatever it
/// was (bare CR and bare LF are what SMTP smuggling is made of), a leading dot is doubled. Takes
/// the message in pieces of any size.
class DotStuffing {
public:
    std::string feed(std::string_view bytes);

    /// The end of the data: a line end where one is missing, and the final dot. Call once.
    std::string finish();

private:
    bool line_start_ = true;
    bool after_cr_ = false;
};

}  // namespace clusterlotse::email
