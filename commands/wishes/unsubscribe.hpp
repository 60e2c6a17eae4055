#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// A mail to a reader's own unsubscribe address, as mail programs send it: the digest ends for him,
/// whoever wrote and however the mail was marked, and he is told at his registered address, once.
/// From himself and vouched for, other words about the digest count too. False for all other mail.
bool unsubscribed_by_mail(Office& office, const InboundMessage& message);

/// What a browser, or a mail program, asks of the page that unsubscribes.
struct PageRequest {
    std::string method;  ///< "GET", "POST" …
    std::string target;  ///< path and query as sent; the token is the path's last part
    std::string content_type;
    std::string body;
};

struct Page {
    int status = 200;
    std::string html;  ///< a whole document, UTF-8, nothing loaded from elsewhere
};

/// The page behind List-Unsubscribe: GET and HEAD show one button and change nothing, as programs
/// that look at links do; POST with `List-Unsubscribe=One-Click` (RFC 8058, section 3.2, urlencoded
/// or multipart) ends the digest. In the reader's language. 404 for a token that is nobody's, 400
/// for another POST, 405 for other methods. Total on any input.
Page unsubscribe_page(Office& office, const PageRequest& request);

}  // namespace clusterlotse::commands
