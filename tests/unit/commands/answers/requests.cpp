#include "tests/unit/commands/answers/requests.hpp"

namespace clusterlotse::test {

std::vector<Sent> requests(const std::vector<Sent>& sent) {
    std::vector<Sent> found;
    for (const Sent& one : sent) {
        const std::string& text = one.message.text;
        if (text.find("Warum Sie:") != text.npos || text.find("Why you:") != text.npos) {
            found.push_back(one);
        }
    }
    return found;
}

std::string every_byte(const OutboundMessage& message) {
    std::string all = message.subject + "\n" + message.text + "\n" + message.html + "\n" +
                      message.reply_to + "\n" + message.thread_root + "\n" + message.reply_token +
                      "\n" + message.list_id;
    for (const auto* list : {&message.references, &message.mentions, &message.list_unsubscribe}) {
        for (const std::string& one : *list) {
            all += "\n" + one;
        }
    }
    for (const OutboundAttachment& file : message.attachments) {
        all += "\n" + file.name + "\n" + (file.content ? *file.content : std::string());
    }
    return all;
}

storage::Exchange exchange_of(ClusterScene& scene, const std::string& profile) {
    return scene.core().office().invitations.find(1, profile).value().exchange;
}

}  // namespace clusterlotse::test
