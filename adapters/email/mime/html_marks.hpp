#pragma once

#include "adapters/email/mime/html_tokens.hpp"

namespace clusterlotse::email {

/// What mail programs say with an element about the text inside it.
struct HtmlMark {
    bool quote = false;  ///< holds quoted text
    bool rest = false;   ///< from here to the end of the body the text is quoted (Outlook)
    bool signature = false;
    bool hidden = false;  ///< not shown to the reader
};

/// The mark of a start tag.
HtmlMark mark_of(const HtmlToken& tag);

}  // namespace clusterlotse::email
