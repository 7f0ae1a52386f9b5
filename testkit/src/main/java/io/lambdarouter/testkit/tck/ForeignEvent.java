package io.lambdarouter.testkit.tck;

import io.lambdarouter.spi.EventPayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Events of many sources, made up after AWS's documentation, for plug-ins that must not take them for their own. */
enum ForeignEvent {
    DYNAMODB(
            "aws:dynamodb",
            "{'Records':[{'eventID':'e1','eventName':'REMOVE','eventVersion':'1.1','eventSource':'aws:dynamodb','awsRegion':'eu-west-1','dynamodb':{'Keys':{'id':{'S':'1'}},'SequenceNumber':'11','SizeBytes':5,'StreamViewType':'KEYS_ONLY'},'eventSourceARN':'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/2026-01-01T00:00:00.000'}]}"),
    KINESIS(
            "aws:kinesis",
            "{'Records':[{'kinesis':{'kinesisSchemaVersion':'1.0','partitionKey':'p','sequenceNumber':'4','data':'aGVsbG8=','approximateArrivalTimestamp':1.5},'eventSource':'aws:kinesis','eventVersion':'1.0','eventID':'shardId-0:4','eventName':'aws:kinesis:record','eventSourceARN':'arn:aws:kinesis:eu-west-1:123456789012:stream/s'}]}"),
    SQS(
            "aws:sqs",
            "{'Records':[{'messageId':'m1','receiptHandle':'r','body':'hello','attributes':{'SentTimestamp':'1'},'messageAttributes':{},'md5OfBody':'x','eventSource':'aws:sqs','eventSourceARN':'arn:aws:sqs:eu-west-1:123456789012:q','awsRegion':'eu-west-1'}]}"),
    SNS(
            "aws:sns",
            "{'Records':[{'EventSource':'aws:sns','EventVersion':'1.0','EventSubscriptionArn':'arn:aws:sns:eu-west-1:123456789012:t:1','Sns':{'Type':'Notification','MessageId':'m','TopicArn':'arn:aws:sns:eu-west-1:123456789012:t','Message':'hello'}}]}"),
    S3(
            "aws:s3",
            "{'Records':[{'eventVersion':'2.1','eventSource':'aws:s3','awsRegion':'eu-west-1','eventTime':'2026-01-01T00:00:00.000Z','eventName':'ObjectCreated:Put','s3':{'bucket':{'name':'b'},'object':{'key':'k','size':1}}}]}"),
    S3_BATCH(
            "aws:s3-batch",
            "{'invocationSchemaVersion':'1.0','invocationId':'i','job':{'id':'j'},'tasks':[{'taskId':'t','s3Key':'k','s3BucketArn':'arn:aws:s3:::b'}]}"),
    SES(
            "aws:ses",
            "{'Records':[{'eventSource':'aws:ses','eventVersion':'1.0','ses':{'mail':{'messageId':'m','destination':['a@example.com']},'receipt':{}}}]}"),
    CODECOMMIT(
            "aws:codecommit",
            "{'Records':[{'eventId':'e','eventVersion':'1.0','eventSource':'aws:codecommit','eventSourceARN':'arn:aws:codecommit:eu-west-1:123456789012:r','codecommit':{'references':[]}}]}"),
    CLOUDFRONT(
            "aws:cloudfront",
            "{'Records':[{'cf':{'config':{'distributionId':'d','eventType':'viewer-request'},'request':{'method':'GET','uri':'/','headers':{}}}}]}"),
    EVENTBRIDGE(
            "aws:events",
            "{'version':'0','id':'i','detail-type':'Scheduled Event','source':'aws.events','account':'123456789012','time':'2026-01-01T00:00:00Z','region':'eu-west-1','resources':[],'detail':{}}"),
    HTTP_API(
            "aws:apigateway",
            "{'version':'2.0','routeKey':'GET /a','rawPath':'/a','rawQueryString':'','headers':{'host':'x'},'requestContext':{'apiId':'a','http':{'method':'GET','path':'/a','protocol':'HTTP/1.1','sourceIp':'192.0.2.1'},'stage':'$default'},'isBase64Encoded':false}"),
    FUNCTION_URL(
            "aws:lambda-url",
            "{'version':'2.0','routeKey':'$default','rawPath':'/a','rawQueryString':'','headers':{},'requestContext':{'domainName':'x.lambda-url.eu-west-1.on.aws','http':{'method':'GET','path':'/a'},'stage':'$default'},'isBase64Encoded':false}"),
    REST_API(
            "aws:apigateway",
            "{'resource':'/a','path':'/a','httpMethod':'GET','headers':null,'multiValueHeaders':null,'queryStringParameters':null,'requestContext':{'resourcePath':'/a','httpMethod':'GET','stage':'prod','apiId':'a','identity':{}},'body':null,'isBase64Encoded':false}"),
    WEBSOCKET(
            "aws:apigateway-websocket",
            "{'requestContext':{'routeKey':'$connect','eventType':'CONNECT','connectionId':'c','stage':'prod','apiId':'a'},'headers':{},'isBase64Encoded':false}"),
    AUTHORIZER(
            "aws:apigateway-authorizer",
            "{'version':'2.0','type':'REQUEST','routeArn':'arn:aws:execute-api:eu-west-1:123456789012:a/prod/GET/a','identitySource':['t'],'routeKey':'GET /a','rawPath':'/a','headers':{},'requestContext':{'http':{'method':'GET','path':'/a'},'stage':'$default'}}"),
    TOKEN_AUTHORIZER(
            "aws:apigateway-authorizer",
            "{'type':'TOKEN','authorizationToken':'t','methodArn':'arn:aws:execute-api:eu-west-1:123456789012:a/prod/GET/a'}"),
    LOAD_BALANCER(
            "aws:elasticloadbalancing",
            "{'requestContext':{'elb':{'targetGroupArn':'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/1'}},'httpMethod':'GET','path':'/a','queryStringParameters':{},'headers':{'host':'x'},'body':'','isBase64Encoded':false}"),
    LATTICE(
            "aws:vpc-lattice",
            "{'version':'2.0','path':'/a','method':'GET','headers':{},'requestContext':{'serviceArn':'arn:aws:vpc-lattice:eu-west-1:123456789012:service/s'}}"),
    APPSYNC(
            "aws:appsync",
            "{'arguments':{},'identity':null,'source':null,'request':{'headers':{}},'info':{'fieldName':'f','parentTypeName':'Query'},'stash':{}}"),
    COGNITO(
            "aws:cognito-idp",
            "{'version':'1','triggerSource':'PreSignUp_SignUp','region':'eu-west-1','userPoolId':'p','userName':'u','callerContext':{},'request':{},'response':{}}"),
    LOGS("aws:logs", "{'awslogs':{'data':'H4sIAAAAAAAA'}}"),
    FIREHOSE(
            "aws:firehose",
            "{'invocationId':'i','deliveryStreamArn':'arn:aws:firehose:eu-west-1:123456789012:deliverystream/d','region':'eu-west-1','records':[{'recordId':'r','approximateArrivalTimestamp':1,'data':'aGVsbG8='}]}"),
    KAFKA(
            "aws:kafka",
            "{'eventSource':'aws:kafka','eventSourceArn':'arn:aws:kafka:eu-west-1:123456789012:cluster/c/1','records':{'t-0':[{'topic':'t','partition':0,'offset':1,'value':'aGVsbG8='}]}}"),
    MQ(
            "aws:mq",
            "{'eventSource':'aws:mq','eventSourceArn':'arn:aws:mq:eu-west-1:123456789012:broker:b','messages':[{'messageID':'m','data':'aGVsbG8='}]}"),
    DOCUMENTDB(
            "aws:docdb",
            "{'eventSourceArn':'arn:aws:rds:eu-west-1:123456789012:cluster:c','eventSource':'aws:docdb','events':[{'event':{'operationType':'insert'}}]}"),
    CONFIG(
            "aws:config",
            "{'version':'1.0','invokingEvent':'{}','ruleParameters':'{}','resultToken':'t','configRuleArn':'arn:aws:config:eu-west-1:123456789012:config-rule/c'}"),
    CUSTOM_RESOURCE(
            "aws:cloudformation",
            "{'RequestType':'Create','ResponseURL':'https://example.com/','StackId':'s','RequestId':'r','ResourceType':'Custom::R','LogicalResourceId':'l','ResourceProperties':{}}"),
    DESTINATION(
            "aws:lambda",
            "{'version':'1.0','timestamp':'2026-01-01T00:00:00Z','requestContext':{'requestId':'r','functionArn':'f','condition':'Success'},'requestPayload':{},'responseContext':{'statusCode':200},'responsePayload':{}}"),
    STREAM_DESTINATION(
            "aws:lambda-destination",
            "{'requestContext':{'requestId':'r','functionArn':'f','condition':'RetryAttemptsExhausted'},'version':'1.0','KinesisBatchInfo':{'shardId':'s','startSequenceNumber':'1','endSequenceNumber':'2','batchSize':2,'streamArn':'arn:aws:kinesis:eu-west-1:123456789012:stream/s'}}"),
    LEX(
            "aws:lex",
            "{'messageVersion':'1.0','invocationSource':'DialogCodeHook','userId':'u','bot':{'name':'b'},'currentIntent':{}}"),
    CONNECT("aws:connect", "{'Name':'ContactFlowEvent','Details':{'ContactData':{'ContactId':'c'},'Parameters':{}}}"),
    ALEXA("alexa:skill", "{'version':'1.0','session':{'new':true},'context':{},'request':{'type':'LaunchRequest'}}"),
    EMPTY_LIST("", "{'Records':[]}"),
    EMPTY_ARRAY("", "[]"),
    EMPTY_OBJECT("", "{}"),
    APPLICATION("", "{'orderId':'o1','items':[{'id':1}]}");

    private final String source;
    private final String json;

    /** The JSON with apostrophes in the place of quotes. */
    ForeignEvent(String source, String json) {
        this.source = source;
        this.json = json.replace('\'', '"');
    }

    boolean isFrom(String sourceName) {
        return source.equals(sourceName);
    }

    static boolean isKnown(String sourceName) {
        return Arrays.stream(values()).anyMatch(event -> event.isFrom(sourceName));
    }

    EventPayload payload() {
        return EventPayload.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
