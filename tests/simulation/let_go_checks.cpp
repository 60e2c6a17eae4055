#include "commands/desk/words.hpp"
#include "tests/simulation/checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

using storage::Purpose;

bool answers(const InboundMessage& said, const std::string& id) {
    return said.target == id || std::ranges::find(said.answers_to, id) != said.answers_to.end();
}

}  // namespace

/// A file that names the asker goes out only where he was warned of that and said yes behind it.
void Checks::note_let_go(const Step& step) {
    if (step.cause != nullptr) {
        const InboundMessage& said = *step.cause;
        for (const AttachmentInfo& file : said.attachments) {
            if (file.content) {
                files_sent_[said.sender][file.name] = *file.content;
            }
        }
        for (const auto& [id, warning] : warnings_) {
            const bool free =
                said.answers_to.empty() && said.target.empty() && last_read_[said.sender] == id;
            if (warning.asker != said.sender || !(answers(said, id) || free)) {
                continue;
            }
            auto& let_go = let_go_[warning.need_id];
            if (commands::says_yes(said.text)) {
                let_go.insert(warning.files.begin(), warning.files.end());
            } else if (commands::says_no(said.text)) {
                std::erase_if(let_go, [&](const std::string& file) {
                    return warning.files.contains(file);
                });
            }
        }
    }
    for (const Delivered& one : step.delivered) {
        last_read_[one.message.recipient] = one.remote_id;
        if (one.context.purpose != Purpose::file_check || !one.context.need_id) {
            continue;
        }
        Warning warning{one.message.recipient, *one.context.need_id, {}};
        for (const auto& [name, bytes] : files_sent_[warning.asker]) {
            if (one.message.text.find(name) != std::string::npos) {
                warning.files.insert(bytes);
                let_go_[warning.need_id].erase(bytes);
            }
        }
        warnings_[one.remote_id] = std::move(warning);
    }
}

Delivered Checks::less_let_go(const Delivered& one, std::int64_t need_id) const {
    Delivered letter = one;
    const auto let_go = let_go_.find(need_id);
    for (auto& file : letter.message.attachments) {
        if (let_go != let_go_.end() && file.content && let_go->second.contains(*file.content)) {
            file.content = std::make_shared<const std::string>();
        }
    }
    return letter;
}

}  // namespace clusterlotse::simulation
