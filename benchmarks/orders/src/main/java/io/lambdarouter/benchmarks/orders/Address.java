package io.lambdarouter.benchmarks.orders;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A map inside an item, as a bean. */
@DynamoDbBean
public class Address {

    private String street;
    private String city;
    private String zip;
    private int floor;

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getZip() {
        return zip;
    }

    public void setZip(String zip) {
        this.zip = zip;
    }

    public int getFloor() {
        return floor;
    }

    public void setFloor(int floor) {
        this.floor = floor;
    }

    long checksum() {
        return new Checksum().with(street).with(city).with(zip).with(floor).value();
    }
}
