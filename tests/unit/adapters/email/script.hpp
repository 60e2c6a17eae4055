#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email::test {

/// One exchange of a scripted server: when the client says a line that begins with `expected` (an
/// IMAP tag left out) it answers with `answer`, in which "%" stands for the tag.
struct Exchange {
    std::string expected;
    std::string answer;
};

using Script = std::vector<Exchange>;

/// The server's side of a script, without any socket.
class ScriptedServer {
public:
    ScriptedServer(std::string greeting, Script script, bool tagged)
        : pending_(std::move(greeting)), script_(std::move(script)), tagged_(tagged) {}

    void hear(std::string_view bytes) {
        while (!bytes.empty()) {
            const std::size_t end = bytes.find("\r\n");
            hear_line(bytes.substr(0, end));
            bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 2);
        }
    }

    /// Up to `most` bytes of what the server has to say.
    std::string say(std::size_t most) {
        auto piece = pending_.substr(0, most);
        pending_.erase(0, piece.size());
        return piece;
    }

    bool silent() const { return pending_.empty(); }
    bool played_to_the_end() const { return next_ == script_.size(); }
    std::string wrong;               ///< the first line that the script did not expect
    std::vector<std::string> heard;  ///< every line, tags left out

private:
    void hear_line(std::string_view line) {
        std::string tag;
        if (tagged_ && line.size() > 1 && line[0] == 'c' && line[1] >= '0' && line[1] <= '9') {
            const std::size_t space = line.find(' ');
            tag = line.substr(0, space);
            line.remove_prefix(space + 1);
        }
        heard.emplace_back(line);
        if (!tag.empty()) {
            tag_ = tag;
        }
        if (next_ >= script_.size() || !line.starts_with(script_[next_].expected)) {
            if (wrong.empty() && next_ < script_.size()) {
                wrong = std::string(line) + " instead of " + script_[next_].expected;
            }
            return;
        }
        for (char c : script_[next_++].answer) {
            if (c == '%') {
                pending_ += tag_;
            } else {
                pending_ += c;
            }
        }
    }

    std::string pending_;
    Script script_;
    bool tagged_;
    std::size_t next_ = 0;
    std::string tag_;
};

}  // namespace clusterlotse::email::test
