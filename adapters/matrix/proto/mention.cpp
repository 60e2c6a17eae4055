#include "adapters/matrix/proto/mention.hpp"

#include "adapters/matrix/proto/text.hpp"
#include "adapters/matrix/proto/url.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace clusterlotse::matrix {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool begins_with(std::string_view text, std::string_view name) {
    return !name.empty() && text.size() >= name.size() &&
           std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) {
               return lower(a) == lower(b);
           });
}

bool has_pill(const std::string& formatted_body, const std::string& user_id) {
    constexpr std::string_view kLink = "https://matrix.to/#/";
    const std::string html = without_mx_reply(formatted_body);
    for (auto at = html.find(kLink); at != std::string::npos; at = html.find(kLink, at + 1)) {
        const auto begin = at + kLink.size();
        const auto end = html.find_first_of("\"'?<> ", begin);
        if (percent_decode(html.substr(begin, end == std::string::npos ? end : end - begin)) ==
            user_id) {
            return true;
        }
    }
    return false;
}

// The text behind `name`, where the message begins with it. `loosely`: a space is enough behind it.
std::optional<std::string_view> behind(std::string_view text, std::string_view name, bool loosely) {
    if (!begins_with(text, name)) {
        return std::nullopt;
    }
    auto rest = text.substr(name.size());
    const bool punctuated = !rest.empty() && (rest.front() == ':' || rest.front() == ',');
    const bool spaced =
        rest.empty() || rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\t';
    if (!punctuated && !(loosely && spaced)) {
        return std::nullopt;
    }
    if (punctuated) {
        rest.remove_prefix(1);
        // "@bot:elsewhere" is somebody else's id.
        if (!rest.empty() && rest.front() != ' ' && rest.front() != '\n' && rest.front() != '\t') {
            return std::nullopt;
        }
    }
    const auto begin = rest.find_first_not_of(" \n\t");
    return begin == std::string_view::npos ? std::string_view{} : rest.substr(begin);
}

}  // namespace

std::string OwnName::localpart() const {
    const auto colon = user_id.find(':');
    return user_id.size() < 2 || colon == std::string::npos ? std::string()
                                                            : user_id.substr(1, colon - 1);
}

Addressing addressing(const MessageBody& message, std::string text, const OwnName& own) {
    Addressing result;
    result.mentioned = std::find(message.mentions.begin(), message.mentions.end(), own.user_id) !=
                           message.mentions.end() ||
                       has_pill(message.formatted_body, own.user_id);
    const auto start = text.find_first_not_of(" \n\t");
    const std::string_view trimmed =
        start == std::string::npos ? std::string_view{} : std::string_view(text).substr(start);
    const std::string local = own.localpart();
    const std::string at_local = "@" + local;
    const std::string at_display =
        own.display_name.empty() ? std::string() : "@" + own.display_name;
    for (const std::string_view name :
         {std::string_view(own.user_id),
          std::string_view(own.display_name),
          std::string_view(at_display),
          std::string_view(local),
          std::string_view(at_local)}) {
        const bool is_id = name == own.user_id;
        if (const auto rest = behind(trimmed, name, result.mentioned || is_id)) {
            result.mentioned = true;
            result.text = std::string(*rest);
            return result;
        }
    }
    result.text = std::move(text);
    return result;
}

}  // namespace clusterlotse::matrix
