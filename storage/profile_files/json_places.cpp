#include "storage/profile_files/json_places.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace clusterlotse::profile_files {

std::size_t json_depth(std::string_view json) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            i += c == '\\' ? 1 : 0;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

JsonPlaces::JsonPlaces(std::string_view json) : json_(json) {
    value("", 0);
}

std::size_t JsonPlaces::offset(std::string path, bool key) const {
    for (;;) {
        const auto found = places_.find(path);
        if (found != places_.end()) {
            return key ? found->second.key : found->second.value;
        }
        const auto slash = path.rfind('/');
        if (slash == path.npos) {
            return 0;
        }
        path.resize(slash);
    }
}

void JsonPlaces::skip_blanks() {
    while (at_ < json_.size() &&
           (json_[at_] == ' ' || json_[at_] == '\t' || json_[at_] == '\n' || json_[at_] == '\r')) {
        ++at_;
    }
}

std::string_view JsonPlaces::string_token() {
    const std::size_t begin = at_++;
    while (at_ < json_.size() && json_[at_] != '"') {
        at_ += json_[at_] == '\\' ? 2 : 1;
    }
    ++at_;
    return json_.substr(begin, at_ - begin);
}

void JsonPlaces::value(const std::string& path, std::size_t key_offset) {
    skip_blanks();
    if (at_ >= json_.size()) {
        return;
    }
    const bool first = places_.emplace(path, Place{key_offset, at_}).second;
    if (!first) {
        repeated_.emplace_back(path, key_offset);
    }
    const char opening = json_[at_];
    if (opening == '"') {
        string_token();
        return;
    }
    if (opening != '{' && opening != '[') {
        at_ = std::min(json_.find_first_of(",]} \t\r\n", at_), json_.size());
        return;
    }
    ++at_;
    for (std::size_t index = 0; at_ < json_.size(); ++index) {
        skip_blanks();
        if (at_ < json_.size() && json_[at_] == ',') {
            ++at_;
            skip_blanks();
        }
        if (at_ >= json_.size() || json_[at_] == '}' || json_[at_] == ']') {
            ++at_;
            return;
        }
        const std::size_t child = at_;
        std::string name = std::to_string(index);
        if (opening == '{') {
            const std::string_view token = string_token();
            const auto key = nlohmann::json::parse(token, nullptr, false);
            name = key.is_string() ? key.get<std::string>() : std::string(token);
            skip_blanks();
            ++at_;
        }
        // What stands below a repeated key gets paths of its own: one report is enough.
        value((first ? path : path + "~") + "/" + name, child);
    }
}

}  // namespace clusterlotse::profile_files
