#include "bot/control/control_message.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace clusterlotse::control {

namespace {

using nlohmann::json;

/// Bytes as a JSON string of the code points U+0000 to U+00FF: any content survives, ASCII stays as
/// short as it is.
std::string as_latin1_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80) {
            text += byte;
        } else {
            text += static_cast<char>(0xc0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3f));
        }
    }
    return text;
}

std::optional<std::string> from_latin1_text(const std::string& text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            bytes += text[i];
        } else if ((c == 0xc2 || c == 0xc3) && i + 1 < text.size()) {
            bytes += static_cast<char>(
                ((c & 0x03) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3f)
            );
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

std::optional<std::string> bytes_at(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) {
        return std::nullopt;
    }
    return from_latin1_text(found->get_ref<const std::string&>());
}

/// Deep nesting never reaches the parser's tree.
json parse_flat(std::string_view text) {
    constexpr int kMostDepth = 4;
    if (text.size() > kMostControlBytes) {
        return json(json::value_t::discarded);
    }
    const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= kMostDepth; };
    return json::parse(text, shallow, false);
}

}  // namespace

std::string encode(const ControlRequest& request) {
    json files = json::array();
    for (const InputFile& file : request.files) {
        files.push_back(
            {{"name", as_latin1_text(file.name)}, {"content", as_latin1_text(file.content)}}
        );
    }
    json args = json::array();
    for (const std::string& argument : request.args) {
        args.push_back(as_latin1_text(argument));
    }
    return json{{"args", args}, {"files", files}}.dump();
}

std::string encode(const ControlAnswer& answer) {
    return json{
        {"status", answer.status},
        {"out", as_latin1_text(answer.out)},
        {"err", as_latin1_text(answer.err)}}
        .dump();
}

std::optional<ControlRequest> decode_request(std::string_view text) {
    const json message = parse_flat(text);
    if (!message.is_object() || !message.contains("args") || !message["args"].is_array() ||
        !message.contains("files") || !message["files"].is_array()) {
        return std::nullopt;
    }
    ControlRequest request;
    for (const json& argument : message["args"]) {
        auto bytes = argument.is_string() ? from_latin1_text(argument.get_ref<const std::string&>())
                                          : std::nullopt;
        if (!bytes) {
            return std::nullopt;
        }
        request.args.push_back(std::move(*bytes));
    }
    for (const json& file : message["files"]) {
        if (!file.is_object()) {
            return std::nullopt;
        }
        auto name = bytes_at(file, "name");
        auto content = bytes_at(file, "content");
        if (!name || !content) {
            return std::nullopt;
        }
        request.files.push_back({std::move(*name), std::move(*content)});
    }
    return request;
}

std::optional<ControlAnswer> decode_answer(std::string_view text) {
    const json message = parse_flat(text);
    if (!message.is_object() || !message.contains("status") ||
        !message["status"].is_number_integer()) {
        return std::nullopt;
    }
    const auto status = message["status"].get<std::int64_t>();
    auto out = bytes_at(message, "out");
    auto err = bytes_at(message, "err");
    if (status < 0 || status > 255 || !out || !err) {
        return std::nullopt;
    }
    return ControlAnswer{static_cast<int>(status), std::move(*out), std::move(*err)};
}

std::filesystem::path socket_of(const std::filesystem::path& database) {
    std::filesystem::path socket = database;
    socket += ".sock";
    return socket;
}

}  // namespace clusterlotse::control
