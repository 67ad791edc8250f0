"""What reaches a topic of an emulator when events come to its bus: for each event, the detections that its messages name.

    python deliver.py URL REGION TOPIC_ARN EVENTS_FILE

The file is a JSON list of events, as EventBridge has them. Prints a JSON list of lists of detections, in the same order.
"""

import json
import sys

import boto3
from botocore.config import Config

URL, REGION, TOPIC, FILE = sys.argv[1:5]


def client(service):
    keys = {"aws_access_key_id": "emulator", "aws_secret_access_key": "emulator"}
    return boto3.client(service, endpoint_url=URL, region_name=REGION, config=Config(retries={"total_max_attempts": 1}), **keys)


EVENTS, SNS, SQS = client("events"), client("sns"), client("sqs")


def listener():
    url = SQS.create_queue(QueueName="listener-of-the-test")["QueueUrl"]
    arn = SQS.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    subscription = SNS.subscribe(TopicArn=TOPIC, Protocol="sqs", Endpoint=arn)["SubscriptionArn"]
    return url, subscription


def send(event):
    entry = {"Source": event["source"], "DetailType": event["detail-type"], "Detail": json.dumps(event["detail"])}
    EVENTS.put_events(Entries=[entry])


def heard(url):
    while messages := SQS.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", []):
        for message in messages:
            SQS.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
            alert = json.loads(json.loads(message["Body"])["Message"])
            yield ".".join(alert["content"]["keywords"])


def main():
    url, subscription = listener()
    try:
        answers = []
        with open(FILE) as file:
            events = json.load(file)
        for event in events:
            send(event)
            answers.append(sorted(set(heard(url))))
        print(json.dumps(answers))
    finally:
        SNS.unsubscribe(SubscriptionArn=subscription)
        SQS.delete_queue(QueueUrl=url)


main()
