#pragma once

#include "adapters/email/mime/html_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

// Marks inside rendered text; control characters never come from the HTML itself.
constexpr char kRestMark = '\x01';  ///< what follows is quoted
constexpr char kSignatureBegin = '\x02';
constexpr char kSignatureEnd = '\x03';

struct RenderedHtml {
    std::string text;                 ///< with marks, not cleaned
    std::vector<std::string> images;  ///< Content-IDs shown
};

/// The layout half of read_html(); `show_hidden` also shows what style sheets hide.
RenderedHtml render_html(std::string_view html, const HtmlLimits& limits, bool show_hidden);

}  // namespace clusterlotse::email
