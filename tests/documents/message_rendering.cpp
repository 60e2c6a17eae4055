#include "tests/documents/message_rendering.hpp"

#include "tests/documents/rich_markdown.hpp"

#include <algorithm>

namespace clusterlotse::documents {

namespace {

std::string quoted(const std::string& text) {
    std::string out;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        out += line.empty() ? ">\n" : "> " + line + "\n";
        begin = end + 1;
    }
    return out;
}

}  // namespace

std::string rendering(
    const commands::Templates& templates,
    Language language,
    const std::string& name,
    const Example& example
) {
    const auto rendered = templates.render(language, name, example.in(language));
    std::string text = language == Language::de ? "Deutsch" : "English";
    if (!rendered.subject.empty()) {
        text += language == Language::de ? ", Betreff „" + rendered.subject + "“"
                                         : ", subject \"" + rendered.subject + "\"";
    }
    return text + ":\n\n" + quoted(markdown(rendered.rich)) + "\n";
}

}  // namespace clusterlotse::documents
