#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::matrix {

/// Line ends become '\n'; control characters other than '\n' and '\t' go.
std::string clean_text(std::string_view text);

/// `body` without the quoted lines (`> …`) it begins with and the empty line behind them: what
/// Matrix clients before specification 1.13 put before a reply. A body of quotes alone stays whole.
std::string_view without_reply_fallback(std::string_view body);

/// `html` without its <mx-reply> element, which repeats the message that is replied to.
std::string without_mx_reply(std::string_view html);

/// `text` fit for the text and attribute values of HTML.
std::string escape_html(std::string_view text);

/// The longest prefix of at most `most` bytes that does not end inside a UTF-8 character.
std::string_view utf8_prefix(std::string_view text, std::size_t most);

/// The server of a user id ("example.org" of "@max:example.org"); empty where it names none.
std::string server_of_user(const std::string& user);

}  // namespace clusterlotse::matrix
