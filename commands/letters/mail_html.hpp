#pragma once

#include "commands/letters/rich_text.hpp"
#include "domain/channel.hpp"

#include <string>

namespace clusterlotse::commands {

/// What stands around the text of a mail.
struct MailFrame {
    std::string cluster;  ///< at the top
    std::string title;    ///< of the document; the mail's subject
    std::string footer;   ///< small, below; may be empty
    Language language = Language::de;
};

/// The text as one HTML document that needs nothing from outside: tables for layout and inline
/// styles (Outlook), at most 640 pixels wide, readable on a phone, light and dark where the mail
/// program supports it, with the text's beginning as preview line. Empty where the text has no
/// markup.
std::string mail_html(const RichText& text, const MailFrame& frame);

}  // namespace clusterlotse::commands
